import { expect, test } from '@jest/globals';
import { placeSeries, spaceOut, topOf } from './line-chart.js';

const SIZE = { width: 100, height: 50 };

test('series share a scale from nought to a round figure above them all', () => {
  const [up, flat] = placeSeries([SERIES, { name: 'flat', values: [0, 0, 0] }], SIZE);
  expect(up?.points).toBe('0.0,50.0 50.0,25.0 100.0,10.0');
  expect(flat?.points).toBe('0.0,50.0 50.0,50.0 100.0,50.0');
});

const SERIES = { name: 'up', values: [0, 25, 40] };

test('a single value is a point at the left', () => {
  expect(placeSeries([{ name: 'one', values: [1] }], SIZE)[0]?.points).toBe('0.0,0.0');
});

test.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [10, 10],
  [11, 20],
  [5_001, 10_000],
])('the scale for %i ends at %i', (most, top) => {
  expect(topOf([{ name: 'all', values: [0, most] }])).toBe(top);
});

test('names that would cover each other are moved apart upwards, in their order', () => {
  expect(spaceOut([50, 48, 10, 50], 13)).toEqual([50, 24, 10, 37]);
  expect(spaceOut([50, 20], 13)).toEqual([50, 20]);
});
