import { expect, test } from '@jest/globals';
import { openFactsStore } from './facts-store.js';
import { memoryFiles, type MemoryFiles } from './memory-files.js';

const KEYS = ['0a.ts', '1b.ts', '1c.tsx'];

function storing(lines: Readonly<Record<string, string>>, files = memoryFiles()): MemoryFiles {
  const store = openFactsStore(files, 'facts');
  for (const [key, line] of Object.entries(lines)) store.put(key, line);
  store.save();
  return files;
}

test('what was put is there at once, and in the next run', () => {
  const files = memoryFiles();
  const store = openFactsStore(files, 'facts');
  store.put('0a.ts', 'facts');
  expect(store.get('0a.ts')).toBe('facts');
  store.save();
  expect(openFactsStore(files, 'facts').get('0a.ts')).toBe('facts');
});

test('what was never put is not there', () => {
  expect(openFactsStore(storing({ '0a.ts': 'facts' }), 'facts').get('0b.ts')).toBeUndefined();
});

test('nothing is written where nothing was put', () => {
  const files = memoryFiles();
  const store = openFactsStore(files, 'facts');
  store.get('0a.ts');
  store.save();
  expect(files.texts.size).toBe(0);
});

test('a key is kept in the file of its first digit', () => {
  const files = storing(Object.fromEntries(KEYS.map((key) => [key, 'facts'])));
  expect([...files.texts.keys()].sort()).toEqual(['facts-0', 'facts-1']);
});

test('a line may hold tabs', () => {
  expect(openFactsStore(storing({ '0a.ts': 'a\tb' }), 'facts').get('0a.ts')).toBe('a\tb');
});

test('what an earlier run kept stays, as long as there is room', () => {
  const files = storing({ '0b.ts': 'later' }, storing({ '0a.ts': 'earlier' }));
  expect(openFactsStore(files, 'facts').get('0a.ts')).toBe('earlier');
});

const OLD = 'x'.repeat(3_000_000);
const USED = 'y'.repeat(1_500_000);

/** How long each line is that a next run finds, in one shard. */
function lengthsIn(files: MemoryFiles): readonly (number | undefined)[] {
  const next = openFactsStore(files, 'facts');
  return ['0a.ts', '0b.ts', '0c.ts'].map((key) => next.get(key)?.length);
}

test('where room is short only what the run has used stays, so that a cache is bounded', () => {
  const files = storing({ '0a.ts': OLD, '0b.ts': USED });
  const store = openFactsStore(files, 'facts');
  store.get('0b.ts');
  store.put('0c.ts', 'new');
  store.save();
  expect(lengthsIn(files)).toEqual([undefined, USED.length, 3]);
});

test('a shard that is damaged counts for none, and is written anew', () => {
  const files = storing({ '0a.ts': 'facts' });
  files.texts.set('facts-0', files.texts.get('facts-0')!.replace('facts\n', 'lies!\n'));
  expect(openFactsStore(files, 'facts').get('0a.ts')).toBeUndefined();
  expect(openFactsStore(storing({ '0b.ts': 'b' }, files), 'facts').get('0b.ts')).toBe('b');
});
