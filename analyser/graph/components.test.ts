import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildEdge, buildFile, buildProject } from '../../rules/project-builder.js';
import type { Component, ProjectFile } from '../../rules/project-model.js';
import { findComponents } from './components.js';

/** Files that import others, by name: `{ a: 'b c' }`; `?b` is an import of types alone. */
function project(imports: Readonly<Record<string, string>>) {
  const files = Object.entries(imports).map(([file, targets]) => toFile(file, targets.split(' ')));
  return buildProject(files.sort((a, b) => (a.file < b.file ? -1 : 1)));
}

function toFile(file: string, targets: readonly string[]): ProjectFile {
  const named = targets.filter((target) => target !== '');
  const edges = named.map((it, index) =>
    buildEdge(it.replace('?', ''), { typeOnly: it.startsWith('?'), line: index + 1 }),
  );
  return buildFile({ file, edges });
}

const show = ({ files, shortest }: Component): string =>
  `${files.join(' ')}: ${shortest.map(({ file, link }) => `${file}${link.line}`).join(' ')}`;

const find = (imports: Readonly<Record<string, string>>, withTypes = false): string[] =>
  findComponents(project(imports), withTypes).map(show);

test('what imports without coming back is no component (C3)', () => {
  expect(find({ a: 'b c', b: 'c', c: '' })).toEqual([]);
});

test.each([
  ['two files that import each other', { a: 'b', b: 'a' }, ['a b: a1 b1']],
  ['a file that imports itself', { a: 'b a', b: '' }, ['a: a2']],
  ['three files in a ring', { a: 'b', b: 'c', c: 'a' }, ['a b c: a1 b1 c1']],
  ['two rings', { a: 'b', b: 'a', c: 'd', d: 'c' }, ['a b: a1 b1', 'c d: c1 d1']],
  ['a short cut', { a: 'b c', b: 'c', c: 'a' }, ['a b c: a2 c1']],
  ['a shorter one behind', { a: 'b', b: 'c', c: 'd a', d: 'c' }, ['a b c d: c1 d1']],
  ['the first of two', { a: 'c', b: 'c', c: 'b a' }, ['a b c: a1 c2']],
])('a component shows its shortest circle: %s (C3)', (_, imports, expected) => {
  expect(find(imports)).toEqual(expected);
});

test('what only types close is a circle only where types count (C3)', () => {
  expect(find({ a: '?b', b: 'a' })).toEqual([]);
  expect(find({ a: '?b', b: 'a' }, true)).toEqual(['a b: a1 b1']);
});

test('the step shows the first link that counts', () => {
  expect(find({ a: '?b b b', b: 'a' })).toEqual(['a b: a2 b1']);
});

const NODES = 9;

const graphs = fc.array(fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1)), { maxLength: 22 });

type Pairs = readonly (readonly [number, number])[];

const names = (node: number): string => `f${node}`;

const ALL = Array.from({ length: NODES }, (_, node) => node);

function toImports(pairs: Pairs): Record<string, string> {
  const targetsOf = (node: number) => pairs.filter(([from]) => from === node).map(([, to]) => to);
  return Object.fromEntries(ALL.map((it) => [names(it), targetsOf(it).map(names).join(' ')]));
}

/** How many steps lead from each node to each, by Floyd and Warshall. */
function distances(pairs: Pairs): number[][] {
  const table = ALL.map(() => ALL.map(() => Infinity));
  for (const [from, to] of pairs) table[from]![to] = 1;
  const shorten = (i: number, j: number, k: number): number =>
    (table[i]![j] = Math.min(table[i]![j]!, table[i]![k]! + table[k]![j]!));
  ALL.forEach((k) => ALL.forEach((i) => ALL.forEach((j) => shorten(i, j, k))));
  return table;
}

/** Components and the lengths of their shortest circles, by definition. */
function expectedOf(pairs: Pairs): string[] {
  const table = distances(pairs);
  const isWith = (a: number, b: number): boolean => table[a]![b]! + table[b]![a]! < Infinity;
  const groups = table.map((_, a) => ALL.filter((b) => isWith(a, b)));
  const own = groups.filter((group, a) => group[0] === a);
  const lengthOf = (group: readonly number[]) => Math.min(...group.map((a) => table[a]![a]!));
  return own.map((it) => `${it.map(names).join(' ')}: ${lengthOf(it)}`);
}

const sizesOf = (imports: Record<string, string>): string[] =>
  findComponents(project(imports), false).map(
    (it) => `${it.files.join(' ')}: ${it.shortest.length}`,
  );

test('components and lengths of circles are those of the definition', () => {
  fc.assert(
    fc.property(graphs, (pairs) => {
      expect(sizesOf(toImports(pairs))).toEqual(expectedOf(pairs));
    }),
    { numRuns: 500 },
  );
});

const isClosed = ({ shortest }: Component): boolean =>
  shortest.every(({ link }, index) => {
    const next = shortest[(index + 1) % shortest.length]!;
    return link.specifier === `./${next.file}`;
  });

test('a circle is closed: each step leads to the file of the next', () => {
  const holds = (pairs: Pairs): boolean =>
    findComponents(project(toImports(pairs)), false).every(isClosed);
  fc.assert(fc.property(graphs, holds));
});

const padded = (node: number): string => String(node).padStart(5, '0');

/** A ring of so many files, and as many in a chain that leads into it. */
function ringWithChain(count: number): Record<string, string> {
  const chain = Array.from({ length: 2 * count }, (_, node) => [padded(node), padded(node + 1)]);
  const last = [padded(2 * count - 1), padded(count)];
  return Object.fromEntries([...chain, last]) as Record<string, string>;
}

/** How many files the components have, and their circles; and where the circles begin. */
const figures = (imports: Readonly<Record<string, string>>): (number | string)[][] =>
  findComponents(project(imports), false).map(({ files, shortest }) => {
    return [files.length, shortest.length, shortest[0]!.file];
  });

test('a ring of 10,000 files among 20,000 is found without a deep stack (C3)', () => {
  expect(figures(ringWithChain(10_000))).toEqual([[10_000, 10_000, '10000']]);
});

/** Files that each import the next one, the seventh and the one on the other side. */
function dense(count: number): Record<string, string> {
  const step = (node: number): string =>
    [1, 7, count / 2].map((by) => padded((node + by) % count)).join(' ');
  const nodes = Array.from({ length: count }, (_, node) => [padded(node), step(node)]);
  return Object.fromEntries(nodes) as Record<string, string>;
}

test('a dense component of 10,000 files shows a short circle soon', () => {
  expect(figures(dense(10_000))).toEqual([[10_000, 2, '00000']]);
});
