import { expect, test } from '@jest/globals';
import { useTestFolders } from '../../../policy/test-folder.js';
import { explainLibc, hasGlibc } from './libc.js';

const makeFolder = useTestFolders();
const MUSL = { 'ld-musl-x86_64.so.1': '' };

test.each([
  ['a system without musl', {}, {}, true],
  ['Alpine', MUSL, {}, false],
  ['a system that has both', MUSL, { glibcVersionRuntime: '2.36' }, true],
])('whether Node has glibc is seen: %s', (_, files, header, has) => {
  expect(hasGlibc(makeFolder(files), () => header)).toBe(has);
});

test('where it does not, a package that needs it is told of', () => {
  const linux = { platform: 'linux' as const };
  const says = 'chdb is built for glibc, and this system has musl';
  expect(explainLibc('chdb', linux, () => false)).toBe(says);
  expect(explainLibc('chdb', linux, () => true)).toBeUndefined();
  expect(explainLibc('chdb', { platform: 'darwin' }, () => false)).toBeUndefined();
});

test('Node says itself which one it has', () => {
  // These tests run where embedded packages do.
  expect(hasGlibc(makeFolder(MUSL))).toBe(process.platform === 'linux');
});
