import { expect, test } from '@jest/globals';
import { wordsOf } from './name-words.js';

test.each([
  ['parseURLPath', ['parse', 'url', 'path']],
  ['PARSE_URL_PATH', ['parse', 'url', 'path']],
  ['$parse2Paths', ['parse2', 'paths']],
  ['größe_messen', ['größe', 'messen']],
  ['_', []],
])('%s has words', (name, words) => {
  expect(wordsOf(name)).toEqual(words);
});
