import { expect, test } from '@jest/globals';
import { keepVerdict, recallVerdict } from './kept-verdict.js';
import { memoryFiles, type MemoryFiles } from './memory-files.js';

const PLACE = { name: 'a', digest: '0123' };
const VERDICT = { head: '{"files":2}', findings: ['{"line":1}', '{"line":2}'] };

function keeping(findings: readonly string[] = VERDICT.findings): MemoryFiles {
  const files = memoryFiles();
  keepVerdict(files, PLACE, { ...VERDICT, findings });
  return files;
}

test('a verdict comes back, its findings in their order', () => {
  const { head, first } = recallVerdict(keeping(), PLACE)!;
  expect({ head, findings: first }).toEqual(VERDICT);
});

test('a verdict without findings comes back without any', () => {
  const files = memoryFiles();
  keepVerdict(files, PLACE, { head: '{}', findings: [] });
  const { first, rest } = recallVerdict(files, PLACE)!;
  expect([first, rest()]).toEqual([[], []]);
});

const MANY = Array.from({ length: 500 }, (_, line) => JSON.stringify({ line }));

test('of many findings those behind the first are read when they are asked for', () => {
  const files = keeping(MANY);
  const { first, rest } = recallVerdict(files, PLACE)!;
  expect(first.length).toBeLessThan(MANY.length);
  expect([...first, ...rest()!]).toEqual(MANY);
});

test.each([
  ['damaged', (text: string) => text.replace('"line":499', '"line":498')],
  ['of another run', (text: string) => text.replace(PLACE.digest, '4567')],
])('findings behind the first that are %s are none', (_, change) => {
  const files = keeping(MANY);
  files.write('verdict-a-rest', change(files.read('verdict-a-rest')!));
  expect(recallVerdict(files, PLACE)!.rest()).toBeNull();
});

test.each([
  ['another name', { ...PLACE, name: 'b' }],
  ['other contents', { ...PLACE, digest: '4567' }],
])('a verdict of %s is none', (_, place) => {
  expect(recallVerdict(keeping(), place)).toBeNull();
});

test('a damaged verdict is none', () => {
  const files = keeping();
  files.write('verdict-a', files.read('verdict-a')!.replace('"line":2', '"line":3'));
  expect(recallVerdict(files, PLACE)).toBeNull();
});
