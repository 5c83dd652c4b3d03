import { expect, test } from '@jest/globals';
import { spread } from './commits.js';

const SPREADS = [
  [1, 5, [5]],
  [2, 5, [1, 5]],
  [3, 5, [1, 3, 5]],
  [4, 5, [1, 2, 4, 5]],
  [5, 5, [1, 2, 3, 4, 5]],
  [9, 5, [1, 2, 3, 4, 5]],
  [3, 1, [1]],
  [3, 0, []],
] as const;

test.each(SPREADS)('%i of %i are evenly spread, with the last one', (count, size, expected) => {
  const all = Array.from({ length: size }, (_, index) => index + 1);
  expect(spread(all, count)).toEqual(expected);
});
