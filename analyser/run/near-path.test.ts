import { expect, test } from '@jest/globals';
import { hintFor } from './near-path.js';

const MANY = Array.from({ length: 13 }, (_, index) => `src/module-${index}/a.ts`);

test('of many names only the nearest is told', () => {
  expect(hintFor('src/modul-1/**', MANY)).toBe('In src: Did you mean "module-1"?');
});

test('where there are many names and none is near, nothing is guessed', () => {
  expect(hintFor('src/x/**', MANY)).toBe('Correct or remove it.');
});

test('where there are no files nothing is guessed', () => {
  expect(hintFor('src/**', [])).toBe('Correct or remove it.');
});
