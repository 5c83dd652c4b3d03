import { expect, test } from '@jest/globals';
import { compareEdges } from './compare-edges.js';
import type { Graph } from './graph.js';

const NONE = '';
const REFERENCE = "// first\n/// <reference path='../b.ts' />\n";

/** A graph whose edges are written `a.ts>b.ts`, between blanks. */
function graphOf(text: string): Graph {
  const pairs = text.split(' ').filter(Boolean);
  const edges = pairs.map((pair) => pair.split('>')).map(([from = '', to = '']) => ({ from, to }));
  return { files: [], edges };
}

function compare(ours: string, theirs: string, text = NONE) {
  return compareEdges({ ours: graphOf(ours), theirs: graphOf(theirs) }, () => text);
}

test('edges that both have are compared once, however often they come', () => {
  const { compared, explained, unexplained } = compare('a>b b>a', 'b>a a>b a>b');
  expect([compared, explained.size, unexplained]).toEqual([2, 0, []]);
});

test('an edge that one side alone has is told, with the side', () => {
  const { compared, unexplained } = compare('a>b', 'a>c');
  expect(compared).toBe(2);
  expect(unexplained).toEqual(['a → b (ours alone)', 'a → c (theirs alone)']);
});

test('a reference by path explains an edge of theirs to that very file', () => {
  expect(compare('', 'a/x.ts>b.ts', REFERENCE).explained).toEqual(new Map([['reference-path', 1]]));
});

test.each([
  ['of ours', 'a/x.ts>b.ts', '', REFERENCE],
  ['to another file', '', 'a/x.ts>c.ts', REFERENCE],
  ['that stands in no comment of its own', '', 'a/x.ts>b.ts', `const a = 1; ${REFERENCE.slice(9)}`],
])('it explains no edge %s', (_, ours, theirs, text) => {
  expect(compare(ours, theirs, text).unexplained).toHaveLength(1);
});
