import { expect, test } from '@jest/globals';
import { divideByRound, getMedian, getSpread } from './statistics.js';

test.each([
  [[7], 7],
  [[9, 1, 5], 5],
  [[10, 2, 9, 1], 5.5],
])('the median of %j is %d', (figures, median) => {
  expect(getMedian(figures)).toBe(median);
});

test('there is no median of nothing', () => {
  expect(() => getMedian([])).toThrow('No figures');
});

test('a spread has the smallest, the middle and the largest figure', () => {
  expect(getSpread([30, 10, 20])).toEqual({ min: 10, median: 20, max: 30 });
});

test('ratios are taken round by round, so that a slow round of both changes nothing', () => {
  expect(divideByRound([10, 50], [20, 100])).toEqual([0.5, 0.5]);
});

test('figures of different rounds have no ratios', () => {
  expect(() => divideByRound([1, 2], [1])).toThrow('the same rounds');
});
