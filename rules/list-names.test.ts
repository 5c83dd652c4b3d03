import { expect, test } from '@jest/globals';
import { listNames } from './list-names.js';

test.each([
  [[], ''],
  [['a'], '`a`'],
  [['a', 'b'], '`a` and `b`'],
  [['a', 'b', 'a', 'c'], '`a`, `b` and `c`'],
  [['a', 'b', 'c', 'd'], '`a`, `b`, `c` and 1 more'],
])('%j is listed as a sentence does', (names, text) => {
  expect(listNames(names, 3)).toBe(text);
});
