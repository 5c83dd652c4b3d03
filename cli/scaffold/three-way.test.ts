import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areAlike, mergeTexts } from './three-way.js';

const BASE = 'one\ntwo\nthree\nfour\nfive\n';

test('what each side changed by itself is put together', () => {
  const sides = {
    base: BASE,
    yours: BASE.replace('one', 'ONE'),
    ours: BASE.replace('five', 'FIVE'),
  };
  expect(mergeTexts(sides)).toEqual({ text: 'ONE\ntwo\nthree\nfour\nFIVE\n', conflicts: 0 });
});

const MARKED = `one
<<<<<<< yours
mine
=======
new
>>>>>>> lintel
three
four
five
`;

test('lines that both changed stand between the marks of git', () => {
  const sides = {
    base: BASE,
    yours: BASE.replace('two', 'mine'),
    ours: BASE.replace('two', 'new'),
  };
  expect(mergeTexts(sides)).toEqual({ text: MARKED, conflicts: 1 });
});

test('what both changed alike is no conflict', () => {
  const changed = BASE.replace('two', '2');
  expect(mergeTexts({ base: BASE, yours: changed, ours: changed })).toEqual({
    text: changed,
    conflicts: 0,
  });
});

test('the ends of lines are those of the user', () => {
  const yours = BASE.replace('one', 'ONE').replaceAll('\n', '\r\n');
  const { text } = mergeTexts({ base: BASE, yours, ours: BASE.replace('five', 'FIVE') });
  expect(text).toBe('ONE\r\ntwo\r\nthree\r\nfour\r\nFIVE\r\n');
});

test('texts are alike whatever ends their lines', () => {
  expect(areAlike('a\r\nb', 'a\nb')).toBe(true);
  expect(areAlike('a\nb', 'a\nc')).toBe(false);
});

/** Lines that a user puts in at places of his choice, and lines that the newer version puts in. */
const insertions = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 99 })), { maxLength: 8 });

function insert(side: string, at: Insertions): string {
  const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`);
  const added = at.map(([place, word]) => [place, `${side} ${word}`] as const);
  const byPlace = added.sort(([a], [b]) => b - a);
  for (const [place, line] of byPlace) lines.splice(place, 0, line);
  return `${lines.join('\n')}\n`;
}

const linesOf = (text: string, side: string): string[] =>
  text.split('\n').filter((line) => line.startsWith(side));

type Insertions = readonly (readonly [number, number])[];

function keepsBoth(mine: Insertions, theirs: Insertions): void {
  const [yours, ours] = [insert('mine', mine), insert('theirs', theirs)];
  const { text } = mergeTexts({ base: insert('', []), yours, ours });
  expect(linesOf(text, 'mine')).toEqual(linesOf(yours, 'mine'));
  expect(linesOf(text, 'theirs')).toEqual(linesOf(ours, 'theirs'));
}

test('no edit of a user is lost by an upgrade, in 100 generated cases', () => {
  fc.assert(fc.property(insertions, insertions, keepsBoth), { numRuns: 100 });
  expect.hasAssertions();
});
