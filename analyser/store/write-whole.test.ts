import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { writeWhole } from './write-whole.js';

const root = mkdtempSync(path.join(tmpdir(), 'lintel-write-'));

afterAll(() => rmSync(root, { recursive: true }));

/** A folder with these files in it. */
function folderWith(...names: readonly string[]): string {
  const folder = mkdtempSync(path.join(root, 'folder-'));
  for (const name of names) writeFileSync(path.join(folder, name), name);
  return folder;
}

test('a file is written, and nothing else', () => {
  const folder = folderWith();
  writeWhole(path.join(folder, 'a'), 'text');
  expect(readFileSync(path.join(folder, 'a'), 'utf8')).toBe('text');
  expect(readdirSync(folder)).toEqual(['a']);
});

test('folders on the way to a file are made', () => {
  const file = path.join(folderWith(), 'b', 'c', 'a');
  writeWhole(file, 'text');
  expect(readFileSync(file, 'utf8')).toBe('text');
});

test('what fails leaves what was there, and nothing beside it', () => {
  const folder = folderWith();
  mkdirSync(path.join(folder, 'a', 'b'), { recursive: true });
  expect(() => writeWhole(path.join(folder, 'a'), 'text')).toThrow('EISDIR');
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a link stays one, and what it leads to is written', () => {
  const folder = folderWith('real');
  symlinkSync('real', path.join(folder, 'link'));
  writeWhole(path.join(folder, 'link'), 'text');
  expect(lstatSync(path.join(folder, 'link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(path.join(folder, 'real'), 'utf8')).toBe('text');
});

test('a device is written to, and stays one', () => {
  writeWhole('/dev/null', 'text');
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
});

test('what a killed run left long ago goes, and what another one writes now stays', () => {
  const [old, fresh, foreign] = ['a.1-0.tmp', 'a.2-0.tmp', 'ab.1-0.tmp'];
  const folder = folderWith(old, fresh, foreign);
  for (const name of [old, foreign]) utimesSync(path.join(folder, name), 1_000, 1_000);
  writeWhole(path.join(folder, 'a'), 'text');
  expect(readdirSync(folder).sort()).toEqual(['a', fresh, foreign]);
});
