import { expect, test } from '@jest/globals';
import { buildFacts, buildFunction } from './facts-builder.js';
import { symbolAt } from './symbol-at.js';

const FACTS = buildFacts({
  functions: [
    buildFunction({ symbol: 'outer', start: 10, end: 50 }),
    buildFunction({ symbol: 'outer.first', start: 15, end: 20 }),
    buildFunction({ symbol: 'outer.second', start: 25, end: 45 }),
  ],
});

test.each([
  [9, '<module>'],
  [10, 'outer'],
  [15, 'outer.first'],
  [20, 'outer'],
  [44, 'outer.second'],
  [49, 'outer'],
  [50, '<module>'],
])('the innermost function that holds offset %i is %s', (offset, symbol) => {
  expect(symbolAt(FACTS, offset)).toBe(symbol);
});
