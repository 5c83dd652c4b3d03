import { expect, test } from '@jest/globals';
import { heatOf, legendOf } from './heat.js';

test.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [8, 4],
  [16, 5],
  [1_000, 5],
])('%i findings are heat %i', (findings, heat) => {
  expect(heatOf({ findings, worst: 0 }, 'findings')).toBe(heat);
});

test.each([
  [0, 0],
  [0.79, 0],
  [0.8, 1],
  [1, 1],
  [9 / 8, 2],
  [1.5, 3],
  [2, 4],
  [4, 5],
])('%f times the limit is heat %i', (worst, heat) => {
  expect(heatOf({ findings: 0, worst }, 'limit')).toBe(heat);
});

test('a legend has a word for each heat', () => {
  expect(legendOf('findings')).toHaveLength(6);
  expect(legendOf('limit')).toHaveLength(6);
});
