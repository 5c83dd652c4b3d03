import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { cacheFolder } from './folder.js';

const root = mkdtempSync(path.join(tmpdir(), 'lintel-folder-'));

afterAll(() => rmSync(root, { recursive: true }));

test('a cache lies under node_modules where there is one', () => {
  const project = path.join(root, 'with');
  mkdirSync(path.join(project, 'node_modules'), { recursive: true });
  expect(cacheFolder(project, {})).toBe(path.join(project, 'node_modules', '.cache', 'lintel'));
});

test('a cache lies in the user’s cache folder elsewhere', () => {
  const folder = cacheFolder(root, { XDG_CACHE_HOME: '/caches' });
  expect(folder).toMatch(/^\/caches\/lintel\/[0-9a-f]{16}$/);
});

test.each([{}, { XDG_CACHE_HOME: '' }, { XDG_CACHE_HOME: 'relative' }])(
  'a cache lies below the home where no folder is named by %j',
  (environment) => {
    expect(cacheFolder(root, environment)).toContain(path.join(homedir(), '.cache', 'lintel'));
  },
);

test('two projects have two caches', () => {
  const environment = { XDG_CACHE_HOME: '/caches' };
  expect(cacheFolder('/one', environment)).not.toBe(cacheFolder('/two', environment));
});
