import type { Stats } from 'node:fs';
import { expect, test } from '@jest/globals';
import { memoryFiles, type MemoryFiles } from './memory-files.js';
import { openStatIndex } from './stat-index.js';

const NOW = 1_000_000;
const OLD = { size: 5, mtimeMs: NOW - 10_000, ctimeMs: NOW - 10_000, ino: 7 };

// Of all that a file system says, the index looks at these four.
const stats = (change: Partial<typeof OLD> = {}): Stats => ({ ...OLD, ...change }) as Stats;

function indexed(change: Partial<typeof OLD> = {}, files = memoryFiles()): MemoryFiles {
  const index = openStatIndex(files, () => NOW);
  index.put('a.ts', stats(change), 'key');
  index.save();
  return files;
}

const keyOf = (files: MemoryFiles, file: string, change: Partial<typeof OLD> = {}) =>
  openStatIndex(files, () => NOW).keyOf(file, stats(change));

test('a file that has not changed has the key that it had', () => {
  expect(keyOf(indexed(), 'a.ts')).toBe('key');
});

test.each([{ size: 6 }, { mtimeMs: NOW - 9_999 }, { ctimeMs: NOW - 9_999 }, { ino: 8 }])(
  'a file with another %j has no key',
  (change) => {
    expect(keyOf(indexed(), 'a.ts', change)).toBeUndefined();
  },
);

test('a key that was just learned is known at once', () => {
  const index = openStatIndex(memoryFiles(), () => NOW);
  index.put('a.ts', stats(), 'key');
  expect(index.keyOf('a.ts', stats())).toBe('key');
});

test('another file has no key', () => {
  expect(keyOf(indexed(), 'b.ts')).toBeUndefined();
});

test.each([{ mtimeMs: NOW - 1_000 }, { ctimeMs: NOW - 1_000 }, { mtimeMs: NOW + 9_000 }])(
  'a file that has just changed (%j) may change again unseen, and gets no key',
  (change) => {
    expect(keyOf(indexed(change), 'a.ts', change)).toBeUndefined();
  },
);

test('what an earlier run knew stays', () => {
  const files = indexed();
  const index = openStatIndex(files, () => NOW);
  index.put('b.ts', stats(), 'other');
  index.save();
  expect([keyOf(files, 'a.ts'), keyOf(files, 'b.ts')]).toEqual(['key', 'other']);
});

test('nothing is written where nothing is new', () => {
  const files = memoryFiles();
  openStatIndex(files, () => NOW).save();
  expect(files.texts.size).toBe(0);
});

test('an index that is damaged counts for none', () => {
  const files = indexed();
  files.texts.set('files', files.texts.get('files')!.replace('key', 'lie'));
  expect(keyOf(files, 'a.ts')).toBeUndefined();
});
