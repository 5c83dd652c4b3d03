import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findPinnedFolder } from './pinned-packages.js';

const before = process.env['XDG_CACHE_HOME'];

beforeEach(() => {
  process.env['XDG_CACHE_HOME'] = join('/', 'cache');
});

afterEach(() => {
  delete process.env['XDG_CACHE_HOME'];
  if (before) process.env['XDG_CACHE_HOME'] = before;
});

test('the same pins always have the same folder in the cache', () => {
  const folder = findPinnedFolder('corpus', { rxjs: '7.8.2' });
  expect(folder).toBe(findPinnedFolder('corpus', { rxjs: '7.8.2' }));
  expect(folder).toMatch(/^[\\/]cache[\\/]corpus[\\/][0-9a-f]{16}$/);
});

test.each([{ rxjs: '7.8.3' }, { viem: '7.8.2' }, { rxjs: '7.8.2', viem: '1.0.0' }])(
  '%j have another folder than the pins of before',
  (pins) => {
    expect(findPinnedFolder('c', pins)).not.toBe(findPinnedFolder('c', { rxjs: '7.8.2' }));
  },
);
