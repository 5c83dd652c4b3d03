import { expect, test } from '@jest/globals';
import { showCount, showDuration, showNumber } from './figures.js';

test.each([
  [0, '0'],
  [999, '999'],
  [4201, '4,201'],
  [1234567, '1,234,567'],
])('%d is shown as %s', (value, shown) => {
  expect(showNumber(value)).toBe(shown);
});

test('a count of one takes the singular, every other the plural', () => {
  expect([0, 1, 2].map((count) => showCount(count, 'file'))).toEqual([
    '0 files',
    '1 file',
    '2 files',
  ]);
});

test.each([
  [41.6, '42 ms'],
  [99.4, '99 ms'],
  [100, '0.1 s'],
  [812, '0.8 s'],
  [61_250, '61.3 s'],
])('%d milliseconds are shown as %s', (milliseconds, shown) => {
  expect(showDuration(milliseconds)).toBe(shown);
});
