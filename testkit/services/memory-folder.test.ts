import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from '@jest/globals';
import { memoryFolder } from './memory-folder.js';

const TMPFS = 0x01021994;

const isInMemory = (folder: string): boolean =>
  existsSync(folder) && statfsSync(folder).type === TMPFS;

test('data lies where TMPDIR says, if it says anything', () => {
  expect(memoryFolder({ TMPDIR: tmpdir() })).toBeUndefined();
});

test.each(['/nowhere', '/proc', process.cwd()])('%s is no folder in memory', (folder) => {
  expect([isInMemory(folder), memoryFolder({}, folder)]).toEqual([false, undefined]);
});

test('what is offered is in memory', () => {
  const folder = memoryFolder({});
  expect(folder === undefined || isInMemory(folder)).toBe(true);
});
