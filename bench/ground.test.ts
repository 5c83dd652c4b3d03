import { expect, test } from '@jest/globals';
import { countLines } from './ground.js';

test.each([
  ['', 0],
  ['a', 1],
  ['a\n', 1],
  ['a\nb', 2],
  ['a\n\nb\n', 3],
  ['\n', 1],
])('%j has %d lines', (text, lines) => {
  expect(countLines(Buffer.from(text))).toBe(lines);
});
