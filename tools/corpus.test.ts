import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { copySources, isSource, layCorpus, listSources } from './corpus.js';

const root = mkdtempSync(join(tmpdir(), 'lintel-test-'));

afterAll(() => rmSync(root, { recursive: true }));

afterEach(() => {
  delete process.env['LINTEL_CORPUS'];
});

function layFiles(...paths: readonly string[]): string {
  const folder = mkdtempSync(join(root, 'files-'));
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
  return folder;
}

test.each(['a.ts', 'src/a.tsx', 'a.mts', 'a.cts', 'src.ts/a.b.ts', 'index.d.test.ts'])(
  '%s is a source',
  (path) => {
    expect(isSource(path)).toBe(true);
  },
);

test.each(['a.js', 'a.d.ts', 'a.d.mts', 'src/a.d.cts', 'node_modules/b/a.ts', 'ts', 'a.ts.map'])(
  '%s is no source',
  (path) => {
    expect(isSource(path)).toBe(false);
  },
);

test('sources are listed in a fixed order, and a folder is none whatever its name', async () => {
  const folder = layFiles('b.ts', 'src.ts/a.ts', 'a.ts', 'a.js');
  expect(await listSources(folder)).toEqual(['a.ts', 'b.ts', join('src.ts', 'a.ts')]);
});

test('sources are copied to their places, and what dependencies brought is left', async () => {
  const target = join(layFiles(), 'copy');
  const from = layFiles('src/a.ts', 'src/a.d.ts', 'node_modules/dependency/index.ts');
  await copySources(from, target);
  expect(await listSources(target)).toEqual([join('src', 'a.ts')]);
});

test('a folder that does not hold the whole corpus is refused', async () => {
  process.env['LINTEL_CORPUS'] = layFiles('a.ts');
  await expect(layCorpus()).rejects.toThrow('has 1 source files, not 3151');
});
