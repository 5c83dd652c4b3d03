import { expect, jest, test } from '@jest/globals';
import { word } from './word.js';

jest.mock('./word', () => ({ word: 'replaced' }));

test('what is replaced is replaced before it is imported', () => {
  expect(word).toBe('replaced');
});
