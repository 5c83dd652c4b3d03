import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Graph } from './graph.js';
import { findMutual } from './mutual-reach.js';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

const graphOf = (...edges: readonly string[]): Graph => ({
  files: NAMES,
  edges: edges.map(([from = '', to = '']) => ({ from, to })),
});

test.each([
  ['nothing', [], []],
  ['a chain', ['ab', 'bc', 'cd'], []],
  ['two that import each other', ['ab', 'ba'], [['a', 'b']]],
  ['one that imports itself', ['cc'], [['c']]],
  ['a circle with a tail', ['ab', 'bc', 'ca', 'cd', 'ea'], [['a', 'b', 'c']]],
  ['two circles that meet', ['ab', 'ba', 'bc', 'cb'], [['a', 'b', 'c']]],
  [
    'two circles, one above the other',
    ['fe', 'ef', 'fa', 'ab', 'ba'],
    [
      ['a', 'b'],
      ['e', 'f'],
    ],
  ],
])('of %s', (_, edges, groups) => {
  expect(findMutual(graphOf(...edges))).toEqual(groups);
});

test('a chain that is longer than the call stack comes to its end', () => {
  const files = Array.from({ length: 50_000 }, (_, index) => String(index));
  const edges = files.map((from, index) => ({ from, to: files[(index + 1) % files.length]! }));
  expect(findMutual({ files, edges })[0]).toHaveLength(files.length);
});

/** By brute force: as many steps as there are files, from all that was reached. */
function reachesIn({ edges }: Graph, from: string): ReadonlySet<string> {
  const stepFrom = (it: string) => edges.filter((edge) => edge.from === it).map(({ to }) => to);
  let reached = new Set(stepFrom(from));
  for (const _ of NAMES) reached = new Set([...reached, ...[...reached].flatMap(stepFrom)]);
  return reached;
}

const anyPair = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES));
const anyEdges = fc.array(
  anyPair.map(([from, to]) => `${from}${to}`),
  { maxLength: 12 },
);

test('two files are in one group if each reaches the other', () => {
  const check = (edges: readonly string[], [a, b]: readonly [string, string]) => {
    const graph = graphOf(...edges);
    const areMutual = reachesIn(graph, a).has(b) && reachesIn(graph, b).has(a);
    return findMutual(graph).some((it) => it.includes(a) && it.includes(b)) === areMutual;
  };
  fc.assert(fc.property(anyEdges, anyPair, check));
});
