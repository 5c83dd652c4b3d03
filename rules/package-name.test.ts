import { expect, test } from '@jest/globals';
import { packageIn, toPackageName } from './package-name.js';
import { buildEdge, buildEdgeTo } from './project-builder.js';

test.each([
  ['pg', 'pg'],
  ['pg/lib/pool.js', 'pg'],
  ['@acme/store', '@acme/store'],
  ['@acme/store/pool.js', '@acme/store'],
])('%s names the package %s', (specifier, name) => {
  expect(toPackageName(specifier)).toBe(name);
});

const missing = (specifier: string) =>
  packageIn(buildEdgeTo({ kind: 'unresolved', reason: 'not found' }, { specifier }));

test('a package that is not installed is known by what is written', () => {
  expect(missing('pg/lib/pool.js')).toBe('pg');
  expect(['./pg', '/pg', '#pg'].map(missing)).toEqual([null, null, null]);
});

test('where a link leads says more than what is written', () => {
  expect(packageIn(buildEdgeTo({ kind: 'package', name: 'pg' }, { specifier: '@/db' }))).toBe('pg');
  expect(packageIn(buildEdge('a.ts', { specifier: 'pg' }))).toBeNull();
});
