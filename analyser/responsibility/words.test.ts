import { expect, test } from '@jest/globals';
import { familiesOf, stemsOf } from './words.js';

test('stems are words that say something, in the singular', () => {
  expect(stemsOf('getAllPagesOfUsers')).toEqual(['page', 'user']);
});

test.each([
  ['useStore', ['use*', '*store']],
  ['NotFoundError', ['not*', '*error']],
  ['isOpen', ['*open']],
  ['open', []],
  ['', []],
])('%s is of families by its ends', (name, families) => {
  expect(familiesOf(name)).toEqual(families);
});
