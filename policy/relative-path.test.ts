import { expect, test } from '@jest/globals';
import { isWithin, relativeTo } from './relative-path.js';

test('a path is told from a folder, with forward slashes', () => {
  expect([relativeTo('/a', '/a/b/c.ts'), relativeTo('/a', '/a')]).toEqual(['b/c.ts', '']);
  expect(relativeTo('/a/b', '/a/c')).toBe('../c');
});

test.each([
  ['/a', '/a/b/c.ts', true],
  ['/a', '/a', true],
  ['/a', '/a/..b', true],
  ['/a', '/a/../b', false],
  ['/a', '/', false],
  ['/a', '/ab', false],
])('from %s, %s lies within: %s', (folder, file, within) => {
  expect(isWithin(folder, file)).toBe(within);
});
