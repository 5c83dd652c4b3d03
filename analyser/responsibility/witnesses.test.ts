import { expect, test } from '@jest/globals';
import { partOf } from './sample-part.js';
import { WITNESSES } from './witnesses.js';

const [IMPORTERS, IMPORTS] = [WITNESSES[0]!, WITNESSES[1]!];

test('who imports says something where at least two files do', () => {
  const knows = ['a', 'a b'].map((importers) => IMPORTERS.knows(partOf('x', { importers })));
  expect(knows).toEqual([false, true]);
});

test('what is imported says something of larger parts', () => {
  const part = partOf('x', { importers: 'a' });
  expect([12, 11].map((lines) => IMPORTS.knows({ ...part, lines }))).toEqual([true, false]);
});

test.each([
  ['a b', 'c d', true],
  ['a b c', 'c d e f', true],
  ['a b', 'b c', false],
])('files %s and %s tell parts apart: %s', (first, second, isApart) => {
  const parts = [partOf('x', { importers: first }), partOf('y', { importers: second })] as const;
  expect(IMPORTERS.tellsApart(...parts)).toBe(isApart);
});

const ONE = 'one.ts';
const TWO = 'one.ts two.ts';

type Row = readonly [what: string, needs: readonly [string, string, string], isApart: boolean];

test.each<Row>([
  ['other things', ['x y', 'z', TWO], true],
  ['nothing and something', ['', 'z', TWO], true],
  ['a quarter alike', ['x y', 'y z q', TWO], true],
  ['a third alike', ['x y', 'y z', TWO], false],
  ['nothing at all', ['', '', TWO], false],
  ['other things for the same files', ['x y', 'z', ONE], false],
])('needing %s tells parts apart or not', (_, [first, second, importers], isApart) => {
  const a = partOf('a', { importers: ONE, imports: first });
  expect(IMPORTS.tellsApart(a, partOf('b', { importers, imports: second }))).toBe(isApart);
});
