import { expect, test } from '@jest/globals';
import type { EsNode } from './estree.js';
import { onEntry, walkTree, type Leave, type MetNode } from './walk.js';

/** What a visitor of some types is told of a tree. */
function listVisits(program: EsNode, types: readonly string[]): string[] {
  const told: string[] = [];
  const enter = (_node: MetNode, type: string) => tellOf(type, told);
  walkTree(program, { types: new Set(types), enter });
  return told;
}

function tellOf(type: string, told: string[]): Leave {
  told.push(`+${type}`);
  return () => void told.push(`-${type}`);
}

const node = (type: string, children: Readonly<Record<string, unknown>> = {}): EsNode => ({
  type,
  start: 0,
  end: 1,
  ...children,
});

test('nodes of the types that matter are entered before and left after what is inside', () => {
  const tree = node('A', { body: node('B', { inner: node('C') }) });
  expect(listVisits(tree, ['A', 'B', 'C'])).toEqual(['+A', '+B', '+C', '-C', '-B', '-A']);
});

test('nodes of other types are passed through', () => {
  const tree = node('A', { body: node('X', { inner: [node('X', { deep: node('B') })] }) });
  expect(listVisits(tree, ['A', 'B'])).toEqual(['+A', '+B', '-B', '-A']);
});

test('every node of a list is met once, holes and plain values are not', () => {
  const tree = node('A', { body: [node('B'), null, 'text', 7, node('B')] });
  expect(listVisits(tree, ['B'])).toEqual(['+B', '-B', '+B', '-B']);
});

test('values that are no nodes are not gone into', () => {
  const tree = node('A', { regex: { pattern: 'a', flags: '' }, value: /a/, big: null });
  expect(listVisits(tree, ['A'])).toEqual(['+A', '-A']);
});

test.each(['parent', 'tokens', 'comments', 'loc', 'range'])('%s is no child', (key) => {
  expect(listVisits(node('A', { [key]: [node('B')] }), ['B'])).toEqual([]);
  expect(listVisits(node('A', { [key]: node('B') }), ['B'])).toEqual([]);
});

test('a visitor is given the place of a node, and the node where it asks', () => {
  const inner = node('B', { start: 3, end: 9 });
  const met: unknown[] = [];
  const enter = onEntry(({ start, end, proper }) => met.push(start, end, proper()));
  walkTree(node('A', { inner }), { types: new Set(['B']), enter });
  expect(met).toEqual([3, 9, inner]);
});

test('a tree may be deeper than the call stack', () => {
  let tree = node('Leaf');
  for (let depth = 0; depth < 200_000; depth += 1) tree = node('X', { inner: tree });
  expect(listVisits(tree, ['Leaf'])).toEqual(['+Leaf', '-Leaf']);
});
