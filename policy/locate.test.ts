import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { findGitTop, isGitTop, locatePolicy, placeOfPolicy } from './locate.js';
import { useTestFolders } from './test-folder.js';

const makeFolder = useTestFolders();

const NAMES = ['ts', 'mts', 'js', 'mjs', 'json'].map((ending) => `lintel.config.${ending}`);

test.each(NAMES)('%s is a policy file, and its folder the root', (name) => {
  const root = makeFolder({ [name]: '' });
  expect(locatePolicy(root)).toEqual({ file: path.join(root, name), root });
});

test('the policy is looked for upwards', () => {
  const root = makeFolder({ 'lintel.config.ts': '', 'src/deep/a.ts': '' });
  const from = path.join(root, 'src', 'deep');
  expect(locatePolicy(from)).toEqual({ file: path.join(root, 'lintel.config.ts'), root });
});

test('the nearest policy holds', () => {
  const root = makeFolder({ 'lintel.config.ts': '', 'app/lintel.config.json': '' });
  const app = path.join(root, 'app');
  expect(locatePolicy(app)).toEqual({ file: path.join(app, 'lintel.config.json'), root: app });
});

test.each(['.git/HEAD', '.git'])('the search ends at the top of git, marked by %s', (mark) => {
  const outer = makeFolder({ 'lintel.config.ts': '', [`inner/${mark}`]: '', 'inner/src/a.ts': '' });
  const root = path.join(outer, 'inner');
  expect(locatePolicy(path.join(root, 'src'))).toEqual({ file: null, root });
  expect(isGitTop(root)).toBe(true);
});

test('the innermost top of git is found from below, and from itself', () => {
  const outer = makeFolder({ '.git/HEAD': '', 'inner/.git': '', 'inner/src/a.ts': '' });
  const inner = path.join(outer, 'inner');
  expect([path.join(inner, 'src'), inner, outer].map(findGitTop)).toEqual([inner, inner, outer]);
  expect(findGitTop(path.parse(outer).root)).toBeNull();
});

test('a policy at the top of git is found', () => {
  const root = makeFolder({ '.git/HEAD': '', 'lintel.config.mjs': '', 'src/a.ts': '' });
  const expected = { file: path.join(root, 'lintel.config.mjs'), root };
  expect(locatePolicy(path.join(root, 'src'))).toEqual(expected);
});

test('with neither policy nor git the folder itself is the root', () => {
  const folder = path.join(makeFolder(), 'src');
  mkdirSync(folder);
  expect(locatePolicy(folder)).toEqual({ file: null, root: folder });
});

test('a folder that is not there holds no policy', () => {
  const root = makeFolder({ 'lintel.config.ts': '' });
  expect(locatePolicy(path.join(root, 'gone')).root).toBe(root);
});

test('two policy files in a folder are an error that names both', () => {
  const root = makeFolder({ 'lintel.config.json': '{}', 'lintel.config.ts': '' });
  expect(() => locatePolicy(root)).toThrow(
    `${root} holds 2 policy files: lintel.config.json, lintel.config.ts. Keep one.`,
  );
});

test.each([
  'lintel.config.ts.bak',
  'lintel.config.cjs',
  'my-lintel.config.ts',
  'lintel.config.d.ts',
])('%s is no policy file', (name) => {
  const root = makeFolder({ [name]: '', '.git': '' });
  expect(locatePolicy(root).file).toBeNull();
});

test('a policy that is named may have any name', () => {
  const root = makeFolder({ 'policies/loose.ts': '' });
  const file = path.join(root, 'policies', 'loose.ts');
  expect(placeOfPolicy(file)).toEqual({ file, root: path.join(root, 'policies') });
});

test.each(['gone.ts', '.'])('a named policy that is no file is an error: %s', (name) => {
  const file = path.resolve(makeFolder(), name);
  expect(() => placeOfPolicy(file)).toThrow(`There is no policy file at ${file}.`);
});
