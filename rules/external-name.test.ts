import { expect, test } from '@jest/globals';
import { externalOf, toNameMatcher } from './external-name.js';
import { buildEdge, buildEdgeTo } from './project-builder.js';

test('a package and a builtin are called what a policy calls them', () => {
  expect(externalOf(buildEdgeTo({ kind: 'package', name: '@scope/a' }))).toBe('@scope/a');
  expect(externalOf(buildEdgeTo({ kind: 'builtin', name: 'fs/promises' }))).toBe(
    'node:fs/promises',
  );
});

test('what lies in the project is no external', () => {
  expect(externalOf(buildEdge('b.ts'))).toBeNull();
  expect(externalOf(buildEdgeTo({ kind: 'asset', file: 'b.json' }))).toBeNull();
});

test.each([
  ['pg', 'pg'],
  ['pg/lib/pool', 'pg'],
  ['@scope/a', '@scope/a'],
  ['@scope/a/b', '@scope/a'],
  ['lodash.merge', 'lodash.merge'],
  ['./pg', null],
  ['/pg', null],
  ['@/pg', null],
  ['~/pg', null],
  ['#pg', null],
  ['virtual:pg', null],
  ['https://example.org/pg', null],
  ['', null],
])('a package that is not installed is known by its specifier: %s is %s', (specifier, name) => {
  const to = { kind: 'unresolved', reason: 'not found' } as const;
  expect(externalOf(buildEdgeTo(to, { specifier }))).toBe(name);
});

test.each([
  ['npm:pg', 'npm:pg', true],
  ['npm:pg', 'npm:pg-pool', false],
  ['npm:pg*', 'npm:pg-pool', true],
  ['npm:@scope/*', 'npm:@scope/a', true],
  ['npm:@scope/*', 'npm:@other/a', false],
  ['npm:a.b', 'npm:axb', false],
  ['node:fs', 'node:fs/promises', true],
  ['node:fs', 'node:fsx', false],
  ['node:*', 'node:test', true],
  ['npm:pg', 'npm:pg/lib', false],
])('%s for %s: %s', (written, name, is) => {
  expect(toNameMatcher(written)(name)).toBe(is);
});
