import { expect, test } from '@jest/globals';
import { seededRandom } from './seeded-random.js';

const draw = (seed: number, count: number): number[] =>
  Array.from({ length: count }, seededRandom(seed));

test('a seed gives the same numbers each time, and another seed others', () => {
  expect(draw(7, 100)).toEqual(draw(7, 100));
  expect(draw(8, 100)).not.toEqual(draw(7, 100));
});

test('the numbers lie evenly from 0 to 1', () => {
  const tenths = Array<number>(10).fill(0);
  for (const value of draw(1, 100_000)) tenths[Math.floor(value * 10)]! += 1;
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});
