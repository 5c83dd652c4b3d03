import { expect, test } from '@jest/globals';
import { showMilliseconds, toMilliseconds } from './duration.js';

test.each([
  ['100ms', 100],
  ['1.5s', 1500],
  [' 2 min ', 120_000],
  ['250us', 0.25],
  ['1h', 3_600_000],
  [42, 42],
])('%p is %p ms', (written, milliseconds) => {
  expect(toMilliseconds(written)).toBe(milliseconds);
});

test.each(['', '100', 'ms', '-1s', '1 day', '1s1s', -1, NaN])('%p is no duration', (written) => {
  expect(toMilliseconds(written)).toBeNull();
});

test.each([
  [0, '0 us'],
  [0.0125, '12.5 us'],
  [1, '1 ms'],
  [99.96, '100 ms'],
  [1234, '1.23 s'],
  [90_000, '1.5 min'],
])('%p ms are shown as %s', (milliseconds, shown) => {
  expect(showMilliseconds(milliseconds)).toBe(shown);
});
