import { expect, test } from '@jest/globals';
import { listNames } from './in-words.js';

test.each([
  [[], 'nothing'],
  [['a'], '`a`'],
  [['a', 'b'], '`a` and `b`'],
  [['a', 'b', 'c'], '`a`, `b` and `c`'],
])('%j is told as %s', (names, words) => {
  expect(listNames(names)).toBe(words);
});
