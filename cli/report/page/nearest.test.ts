import { expect, test } from '@jest/globals';
import { findNearest } from './nearest.js';

/** Four squares of side 10: two above, two below. */
const SQUARES = [
  [0, 0],
  [20, 0],
  [0, 20],
  [20, 20],
].map(([left = 0, top = 0]) => ({ left, top, width: 10, height: 10 }));

test.each([
  [0, 'ArrowRight', 1],
  [0, 'ArrowDown', 2],
  [3, 'ArrowLeft', 2],
  [3, 'ArrowUp', 1],
  [1, 'ArrowRight', undefined],
  [0, 'ArrowUp', undefined],
  [0, 'Enter', undefined],
  [7, 'ArrowUp', undefined],
])('from square %i the key %s leads to %j', (from, key, to) => {
  expect(findNearest(SQUARES, from, key)).toBe(to);
});

test('what lies straight ahead is nearer than what lies aside', () => {
  const far = { left: 50, top: 0, width: 10, height: 10 };
  const aside = { left: 20, top: 40, width: 10, height: 10 };
  expect(findNearest([SQUARES[0]!, aside, far], 0, 'ArrowRight')).toBe(2);
});
