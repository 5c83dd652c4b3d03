import { expect, test } from '@jest/globals';
import { compareVersions, findVersion, versionServes } from './version.js';

test.each([
  ['postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)', '15.13'],
  ['Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0', '7.0.15'],
  ['no version', undefined],
])('of "%s" the version is %s', (output, version) => {
  expect(findVersion(output)).toBe(version);
});

test.each([
  ['7.0.15', '7.0', undefined, true],
  ['6.2', '7.0', undefined, false],
  ['15', '14', undefined, true],
  ['18.4.0-beta.17', '14', undefined, true],
  ['16.2', '14', '16', true],
  ['16.2', '14', '16.2', true],
  ['16.2', '14', '16.3', false],
  ['160.1', '14', '16', false],
])('%s for at least %s and %s: %s', (version, atLeast, wished, serves) => {
  expect(versionServes(version, atLeast, wished)).toBe(serves);
});

test('versions are compared part by part', () => {
  const sorted = ['10.0', '9.9', '9.10', '9.0'].toSorted(compareVersions);
  expect(sorted).toEqual(['9.0', '9.9', '9.10', '10.0']);
});
