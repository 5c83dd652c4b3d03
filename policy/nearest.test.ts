import { expect, test } from '@jest/globals';
import { askForNearest, suggest } from './nearest.js';

const KNOWN = ['file-length', 'function-length', 'parse-error'];

test.each([
  ['functoin-length', 'Did you mean "function-length"? '],
  ['length', 'Did you mean "file-length"? '],
  ['no-console', ''],
])('for %s the question is "%s"', (name, question) => {
  expect(askForNearest(name, KNOWN)).toBe(question);
});

test('two letters may be wrong in a short name', () => {
  expect(askForNearest('nux', ['max'])).toBe('Did you mean "max"? ');
  expect(askForNearest('xyz', ['max'])).toBe('');
});

test('a suggestion tells all names that are known', () => {
  expect(suggest('no-console', KNOWN)).toBe('Known: file-length, function-length, parse-error.');
});

test('where nothing is known nothing is near', () => {
  expect(askForNearest('max', [])).toBe('');
});
