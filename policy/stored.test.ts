import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { openMemoryStore } from './memory-store.js';
import { defaultPolicy } from './parse.js';
import type { ResolvedPolicy } from './resolve.js';
import { keep, readStored } from './stored.js';
import { useTestFolders } from './test-folder.js';
import { writeFiles } from './write-files.js';

const makeFolder = useTestFolders();

const POLICY: ResolvedPolicy = { ...defaultPolicy(), maxFileSize: 7 };
const NOWHERE = { file: null, root: '/nowhere' };

/** What is kept once a policy was kept that is made from `a.ts`. */
function keepOne(root: string, texts: Map<string, string>): void {
  const inputs = [path.join(root, 'a.ts')];
  keep({ file: null, root }, openMemoryStore(texts), { policy: POLICY, inputs });
}

const readIn = (root: string, texts: Map<string, string>): ResolvedPolicy | null =>
  readStored({ file: null, root }, openMemoryStore(texts));

test('from an empty store nothing comes', () => {
  expect(readStored(NOWHERE, openMemoryStore())).toBeNull();
});

test('what was kept comes back equal', () => {
  const [root, texts] = [makeFolder({ 'a.ts': '1' }), new Map<string, string>()];
  keepOne(root, texts);
  expect(readIn(root, texts)).toEqual(POLICY);
});

test.each([[{ 'a.ts': '2' }], [{ 'a.ts': '' }]])('after the change %j nothing comes', (change) => {
  const [root, texts] = [makeFolder({ 'a.ts': '1' }), new Map<string, string>()];
  keepOne(root, texts);
  writeFiles(root, change);
  expect(readIn(root, texts)).toBeNull();
});

test('a file that was missing and is there now is a change', () => {
  const [root, texts] = [makeFolder(), new Map<string, string>()];
  keepOne(root, texts);
  expect(readIn(root, texts)).toEqual(POLICY);
  writeFiles(root, { 'a.ts': '1' });
  expect(readIn(root, texts)).toBeNull();
});

test('a file that is gone is a change', () => {
  const [root, texts] = [makeFolder({ 'a.ts': '1' }), new Map<string, string>()];
  keepOne(root, texts);
  rmSync(path.join(root, 'a.ts'));
  expect(readIn(root, texts)).toBeNull();
});

test('projects do not see the policies of each other', () => {
  const [root, texts] = [makeFolder({ 'a.ts': '1' }), new Map<string, string>()];
  keepOne(root, texts);
  expect(readIn(makeFolder({ 'a.ts': '1' }), texts)).toBeNull();
});

test('two policy files of one project do not see each other', () => {
  const store = openMemoryStore();
  keep({ file: '/nowhere/a.json', root: '/nowhere' }, store, { policy: POLICY, inputs: [] });
  expect(readStored({ file: '/nowhere/b.json', root: '/nowhere' }, store)).toBeNull();
});

test('a key is a plain file name', () => {
  const texts = new Map<string, string>();
  keepOne(makeFolder(), texts);
  expect([...texts.keys()]).toEqual([expect.stringMatching(/^policy-[0-9a-f]{16}$/)]);
});

const damaged = (damage: (text: string) => string): ResolvedPolicy | null => {
  const [root, texts] = [makeFolder(), new Map<string, string>()];
  keepOne(root, texts);
  for (const [key, text] of texts) texts.set(key, damage(text));
  return readIn(root, texts);
};

test.each([
  ['cut short', (text: string) => text.slice(0, -20)],
  ['empty', () => ''],
  ['changed in a figure', (text: string) => text.replace('"max":8', '"max":9')],
  ['of another kind', () => '{"version":"0.1.0"}'],
  ['null', () => 'null'],
])('a record that is %s counts for none', (_, damage) => {
  expect(damaged((text) => text)).toEqual(POLICY);
  expect(damaged(damage)).toBeNull();
});
