import path from 'node:path';
import { expect, test } from '@jest/globals';
import { useTestFolders } from '../../policy/test-folder.js';
import { managerOf } from './manager.js';

const makeFolder = useTestFolders();

test.each([
  [{ 'pnpm-lock.yaml': '' }, 'pnpm'],
  [{ 'package.json': '{ "packageManager": "yarn@4.5.0+sha224.ab" }' }, 'yarn'],
  [{ 'package-lock.json': '{}', 'package.json': '{}' }, 'npm'],
  [{}, 'npm'],
])('a workspace with %j has its packages installed by %s', (files, manager) => {
  const top = makeFolder({ '.git/HEAD': '', 'packages/a/package.json': '{}', ...files });
  expect(managerOf(path.join(top, 'packages', 'a'))).toBe(manager);
});

test('what lies above git’s top decides nothing', () => {
  const above = makeFolder({ 'yarn.lock': '', 'repository/.git/HEAD': '' });
  expect(managerOf(path.join(above, 'repository'))).toBe('npm');
});
