import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import type { CpuProfile } from './cpu-profile.js';
import { sumProcesses } from './sum-processes.js';

const root = mkdtempSync(path.join(tmpdir(), 'lintel-test-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A bundle in which everything is from one source file. */
function writeBundle(...names: readonly string[]): string {
  const file = path.join(root, ...names);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '// analyser/facts/size/measure.ts\nfunction factOf() {}\n');
  return pathToFileURL(file).href;
}

const profileOf = (url: string, time: number): CpuProfile => ({
  nodes: [{ id: 1, callFrame: { functionName: 'factOf', url, lineNumber: 1 } }],
  samples: [1],
  timeDeltas: [time],
});

test('readers are summed up, and told from the process that starts them', () => {
  const reader = writeBundle('analyser', 'run', 'reader.js');
  const readers = [profileOf(reader, 2000), profileOf(reader, 3000)];
  const { main, ...rest } = sumProcesses([profileOf(writeBundle('main.js'), 1000), ...readers]);
  expect([...main.values(), rest.count]).toEqual([1, 2]);
  expect([...rest.readers]).toEqual([['measuring files and functions', 5]]);
});
