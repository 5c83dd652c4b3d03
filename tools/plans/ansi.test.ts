import { expect, test } from '@jest/globals';
import { partByLooks } from './ansi.js';

test('a look lasts until its end', () => {
  expect(partByLooks('a\u001b[31mb\u001b[39mc')).toEqual([
    { text: 'a', looks: [] },
    { text: 'b', looks: ['red'] },
    { text: 'c', looks: [] },
  ]);
});

test('looks add up, and each ends by its own code', () => {
  const looks = partByLooks('\u001b[31m\u001b[4ma\u001b[39mb').map((stretch) => stretch.looks);
  expect(looks).toEqual([['red', 'underline'], ['underline']]);
});
