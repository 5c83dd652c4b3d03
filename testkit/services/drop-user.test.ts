import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { useTestFolders } from '../../policy/test-folder.js';
import { lowerUser } from './drop-user.js';

const makeFolder = useTestFolders();

/** A folder of programs: those that BusyBox does, and those that are by themselves. */
function layPrograms(applets: readonly string[], programs: readonly string[]): string {
  const folder = path.join(makeFolder(), 'bin');
  mkdirSync(folder);
  for (const name of ['busybox', ...programs]) layProgram(path.join(folder, name));
  for (const name of applets) symlinkSync('busybox', path.join(folder, name));
  return folder;
}

function layProgram(file: string): void {
  writeFileSync(file, '');
  chmodSync(file, 0o755);
}

const APPLETS = ['setpriv', 'chroot'];

/** What root puts before a command on a machine with these folders of programs, without folders. */
const prefixWith = (...folders: readonly string[]): readonly string[] =>
  lowerUser(true, folders).prefix.map((word) => path.basename(word));

test('on Alpine root lowers itself by su-exec, and not by what BusyBox does', () => {
  expect(prefixWith(layPrograms(APPLETS, ['su-exec']))).toEqual(['su-exec', '65534:65534']);
});

test('a setpriv that is itself is found behind one of BusyBox', () => {
  const [alpine, other] = [layPrograms(APPLETS, ['su-exec']), layPrograms([], ['setpriv'])];
  const [program, user] = lowerUser(true, [alpine, other]).prefix;
  expect([program, user]).toEqual([path.join(other, 'setpriv'), '--reuid=65534']);
});

test('a program is called by its own name, though a link leads to one that is everything', () => {
  const folder = layPrograms([], ['coreutils']);
  symlinkSync('coreutils', path.join(folder, 'su-exec'));
  expect(prefixWith(folder)).toEqual(['su-exec', '65534:65534']);
});

test('who is not root stays who he is', () => {
  expect(lowerUser(false, [layPrograms(APPLETS, [])])).toEqual({ prefix: [], ground: {} });
});
