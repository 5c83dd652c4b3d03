import { expect, test } from '@jest/globals';
import { KINDS } from '../parser/native-kinds.js';
import { toEstreeType } from '../tree/estree.js';
import { COMPUTING_TYPES, DATA_TYPES } from './pure-data.js';
import { functionIn, readSample } from './read-sample.js';

/** How many lines are saved of a function that holds one literal on lines of its own. */
const foldedIn = (literal: string): number =>
  functionIn(`const load = () => {\n  const data = ${literal};\n};`).folded;

test.each([
  ["[\n  1,\n  'a',\n  true,\n  null,\n]", 5],
  ['[\n  -1,\n  +1,\n  1n,\n  /a/u,\n]', 5],
  ['{\n  a: 1,\n  "b": 2,\n  3: 4,\n}', 4],
  ['{\n  a,\n  b: c,\n}', 3],
  ['[\n  a.b,\n  a.b.c,\n  a?.b,\n  a!.b,\n  this.a,\n  this.#a,\n]', 7],
  ["[\n  a[0],\n  a['b'],\n  a[b],\n  import.meta.url,\n]", 5],
  ['[\n  ...a,\n  ...a.b,\n  ...[1, 2],\n]', 4],
  ['{\n  ...a,\n  ...{ b: 1 },\n}', 3],
  ['{\n  [key]: 1,\n  [a.b]: 2,\n}', 3],
  ['[\n  `a`,\n  `b${c}`,\n  `d${e.f}`,\n]', 4],
  ['[\n  { a: [1, [2]] },\n  { b: { c: {} } },\n]', 3],
  ['[\n  1,\n] as const', 2],
  ['{\n  a: 1 as number,\n} satisfies Data', 2],
  ['[\n  1 as const,\n  , \n]', 3],
  ['([\n  (1),\n  (a.b),\n])', 3],
])('%j is data and counts one line', (literal, saved) => {
  expect(foldedIn(literal)).toBe(saved);
});

test.each([
  '[\n  load(),\n  2,\n]',
  '[\n  new Map(),\n]',
  '[\n  () => 1,\n]',
  '{\n  load() {},\n}',
  '{\n  get size() { return 1; },\n}',
  '{\n  load: function () {},\n}',
  '{\n  [key()]: 1,\n}',
  '[\n  a[key()],\n]',
  '[\n  load().a,\n]',
  '[\n  ...load(),\n]',
  '[\n  1 + 2,\n]',
  '[\n  !a,\n]',
  '[\n  delete a.b,\n]',
  '[\n  a ? b : c,\n]',
  '[\n  a ?? b,\n]',
  '[\n  `a${load()}`,\n]',
  '[\n  tag`a`,\n]',
  '[\n  <a />,\n]',
  '[\n  class {},\n]',
  '[\n  (a = 1),\n]',
  '[\n  import("a"),\n]',
  '[\n  typeof a,\n]',
])('%j computes and counts its lines', (literal) => {
  expect(foldedIn(literal)).toBe(0);
});

test('an assertion in angle brackets is data', () => {
  const { functions } = readSample('const load = () => <A>{\n  a: <1>1,\n  b: <B>[],\n};', 'ts');
  expect(functions).toMatchObject([{ folded: 3 }]);
});

test('data within what computes counts one line each', () => {
  expect(foldedIn('[\n  load(),\n  [\n    1,\n  ],\n  {\n    a: 1,\n  },\n]')).toBe(4);
});

test('data on one line saves nothing', () => {
  expect(foldedIn('[1, 2, 3]')).toBe(0);
});

test('comments and blank lines in data are no lines that it saves', () => {
  expect(foldedIn('[\n  // one\n\n  1,\n  /* two */\n  2,\n]')).toBe(3);
});

test.each([
  ['`a\n\nb`', 2],
  ['`a\n${b}\n${c.d}\n${e[0]}\n${this.f}\n${g?.h}`', 5],
  ['sql`select\n  ${columns}\nfrom a`', 2],
])('the template %j counts one line, blank lines too', (template, saved) => {
  expect(foldedIn(template)).toBe(saved);
});

test.each([
  '`a\n${load()}\n`',
  '`a\n${b + c}\n`',
  '`a\n${1}\n`',
  '`a\n${b[load()]}\n`',
  '`a\n${`${b}`}\n`',
  '`a\n${() => 1}\n`',
])('the template %j computes and counts its lines', (template) => {
  expect(foldedIn(template)).toBe(0);
});

/** What nodes of a kind call themselves. */
function typesOf(kind: string): readonly string[] {
  const word = KINDS.get(kind)!.fields.find(({ key }) => key === 'type');
  return word === undefined ? [toEstreeType(kind)] : KINDS.get(word.to)!.words;
}

test('every kind of expression that the parser knows is data, or computes', () => {
  const kinds = KINDS.get('ArrayExpressionElement')!.choices.flatMap((it) => it?.to ?? []);
  const known = new Set([...DATA_TYPES, ...COMPUTING_TYPES]);
  expect(kinds.length).toBeGreaterThan(30);
  expect(kinds.filter((kind) => !typesOf(kind).some((type) => known.has(type)))).toEqual([]);
});
