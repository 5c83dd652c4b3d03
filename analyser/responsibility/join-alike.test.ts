import { expect, test } from '@jest/globals';
import { joinAlike } from './join-alike.js';
import { partOf } from './sample-part.js';

const joined = (...importers: readonly string[]): readonly (readonly string[])[] => {
  const parts = importers.map((files, index) => partOf(`${index}`, { importers: files }));
  return joinAlike(parts).map(({ exports }) => exports);
};

test.each([
  ['the same files', 'a b', 'a b'],
  ['hardly another file', 'a b c d', 'a b c'],
])('parts that serve %s are one', (_, first, second) => {
  expect(joined(first, second, 'x')).toEqual([['0', '1'], ['2']]);
});

test('parts stay apart where every third file comes for one alone', () => {
  expect(joined('a b', 'a b c')).toEqual([['0'], ['1']]);
});

test('what is like one of two that are alike joins both', () => {
  expect(joined('a b c d', 'a b c d e', 'a b c d e f')).toEqual([['0', '1', '2']]);
});

test('a joined part has all that its parts have', () => {
  const first = partOf('one', { importers: 'a b c', imports: 'x' });
  const second = partOf('two', { importers: 'a b c d', imports: 'y' });
  const around = { importers: new Set('abcd'), imports: new Set('xy') };
  const figures = { exports: ['one', 'two'], known: 2, lines: 24 };
  expect(joinAlike([first, second])).toEqual([{ nodes: [], ...figures, ...around }]);
});
