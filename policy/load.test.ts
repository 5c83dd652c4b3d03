import path from 'node:path';
import { expect, test } from '@jest/globals';
import { loadPolicy, type LoadedPolicy } from './load.js';
import { openMemoryStore } from './memory-store.js';
import { useTestFolders } from './test-folder.js';
import { writeFiles } from './write-files.js';

const makeFolder = useTestFolders();

const FILES = {
  'lintel.config.ts': "import more from './more.json';\nexport default { ...more };",
  'more.json': '{ "maxFileSize": 7 }',
};

const load = (root: string, texts = new Map<string, string>()): Promise<LoadedPolicy> =>
  loadPolicy(root, undefined, () => openMemoryStore(texts));

const sizeIn = async (root: string, texts: Map<string, string>): Promise<number> =>
  (await load(root, texts)).policy.maxFileSize;

test('a policy comes with its place', async () => {
  const root = makeFolder(FILES);
  const { file, root: found, policy } = await load(root);
  expect([file, found]).toEqual([path.join(root, 'lintel.config.ts'), root]);
  expect(policy.maxFileSize).toBe(7);
});

test('a policy that is named is looked for from the working directory', async () => {
  const root = makeFolder({ 'loose.json': '{ "maxFileSize": 9 }', 'lintel.config.json': '{}' });
  const { file, policy } = await loadPolicy(root, 'loose.json', () => openMemoryStore());
  expect([file, policy.maxFileSize]).toEqual([path.join(root, 'loose.json'), 9]);
});

test('the store is opened for the root of the policy', async () => {
  const root = makeFolder({ ...FILES, 'src/a.ts': '' });
  const opened: string[] = [];
  const open = (folder: string) => (opened.push(folder), openMemoryStore());
  await loadPolicy(path.join(root, 'src'), undefined, open);
  expect(opened).toEqual([root]);
});

/** A policy that is another one each time that it is evaluated. */
const FICKLE = {
  'lintel.config.ts': 'export default { maxFileSize: Math.ceil(performance.now() * 1e6) };',
};

test('what was kept is not evaluated again', async () => {
  const [root, kept] = [makeFolder(FICKLE), new Map<string, string>()];
  const first = await sizeIn(root, kept);
  expect(await sizeIn(root, kept)).toBe(first);
  expect(await sizeIn(root, new Map())).not.toBe(first);
});

test('a change of the policy file makes it be evaluated anew', async () => {
  const [root, kept] = [makeFolder(FILES), new Map<string, string>()];
  expect(await sizeIn(root, kept)).toBe(7);
  writeFiles(root, { 'lintel.config.ts': 'export default { maxFileSize: 9 };' });
  expect(await sizeIn(root, kept)).toBe(9);
});

test('so does a change of a file that it imports', async () => {
  const [root, kept] = [makeFolder(FILES), new Map<string, string>()];
  await load(root, kept);
  const before = new Map(kept);
  writeFiles(root, { 'more.json': '{ "maxFileSize": 9 }' });
  await load(root, kept);
  expect(kept).not.toEqual(before);
});

test('a policy that appears takes the place of the default', async () => {
  const [root, kept] = [makeFolder({ '.git': '' }), new Map<string, string>()];
  expect(await sizeIn(root, kept)).toBe(10_485_760);
  writeFiles(root, FILES);
  expect(await sizeIn(root, kept)).toBe(7);
});

test('two policy files are an error', async () => {
  const root = makeFolder({ ...FILES, 'lintel.config.json': '{}' });
  await expect(load(root)).rejects.toMatchObject({ code: 'policy-ambiguous' });
});

test('a policy that is wrong is an error each time, and nothing is kept', async () => {
  const [root, kept] = [
    makeFolder({ ...FILES, 'more.json': '{ "maxFileSize": "7" }' }),
    new Map<string, string>(),
  ];
  await expect(load(root, kept)).rejects.toMatchObject({ code: 'policy-invalid' });
  expect(kept.size).toBe(0);
});
