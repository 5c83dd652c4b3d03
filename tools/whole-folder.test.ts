import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { makeWholeFolder } from './whole-folder.js';

const root = mkdtempSync(join(tmpdir(), 'lintel-test-'));

afterAll(() => rmSync(root, { recursive: true }));

function planFolder(): string {
  return join(mkdtempSync(join(root, 'parent-')), 'folder');
}

function fillWith(name: string): (folder: string) => Promise<void> {
  return async (folder) => writeFileSync(join(folder, name), '');
}

test('a folder is made with all that was filled in', async () => {
  const folder = planFolder();
  await makeWholeFolder(folder, fillWith('a'));
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a folder that exists is left as it is, and nothing is filled in vain', async () => {
  const folder = planFolder();
  await makeWholeFolder(folder, fillWith('a'));
  await makeWholeFolder(folder, () => Promise.reject(new Error('in vain')));
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a filling that fails leaves nothing behind', async () => {
  const folder = planFolder();
  const filling = makeWholeFolder(folder, () => Promise.reject(new Error('no room')));
  await expect(filling).rejects.toThrow('no room');
  expect(readdirSync(dirname(folder))).toEqual([]);
});

test('while it is being filled the folder is not there', async () => {
  const folder = planFolder();
  await makeWholeFolder(folder, async () => expect(existsSync(folder)).toBe(false));
  expect(existsSync(folder)).toBe(true);
});

test('who comes second takes what the first one made', async () => {
  const folder = planFolder();
  await makeWholeFolder(folder, async () => makeFirst(folder));
  expect(readdirSync(folder)).toEqual(['first']);
});

function makeFirst(folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'first'), '');
}
