import { chmodSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { useTestFolders } from '../../policy/test-folder.js';
import { makeOpenFolder } from './make-folder.js';
import { explainClosed } from './postgres/embedded.js';
import { Leases } from './share/leases.js';

const makeFolder = useTestFolders();

/** The mask that is set, for the tests that follow. */
const masks: number[] = [];
beforeAll(() => void masks.push(process.umask(0o022)));
afterAll(() => void process.umask(masks[0]!));

const modesOf = (root: string, folders: readonly string[]): readonly string[] =>
  folders.map((folder) => (statSync(path.join(root, folder)).mode & 0o777).toString(8));

test('what is noted of users is private, and the cache above it is not', () => {
  const root = makeFolder();
  new Leases(path.join(root, 'cache', 'shared', 'leases')).add(process.pid);
  expect(modesOf(root, ['cache', 'cache/shared', 'cache/shared/leases'])).toEqual([
    ...['755', '755', '700'],
  ]);
});

test('what root makes is open whatever the umask is, and what others make is as they want it', () => {
  const root = makeFolder();
  process.umask(0o077);
  makeOpenFolder(path.join(root, 'root', 'a'), true);
  makeOpenFolder(path.join(root, 'user', 'a'), false);
  process.umask(0o022);
  expect(modesOf(root, ['root', 'root/a', 'user', 'user/a'])).toEqual(['755', '755', '700', '700']);
});

/** A folder that is its owner's alone. */
function makeClosed(): string {
  const folder = makeFolder();
  chmodSync(folder, 0o700);
  return folder;
}

test('a cache that PostgreSQL’s user may not enter is told, with what to do', () => {
  const cache = path.join(makeClosed(), 'services');
  expect(explainClosed(path.join(cache, 'postgres'), true)).toBe(
    `PostgreSQL runs as nobody, who may not enter ${cache}. chmod a+x that folder and those above ` +
      'it, or set LINTEL_CACHE to one that all may enter.',
  );
});

test('other users and other folders have nothing in their way', () => {
  expect(explainClosed(path.join(makeClosed(), 'postgres'), false)).toBeUndefined();
  expect(explainClosed('/usr/lib/postgres', true)).toBeUndefined();
});
