import path from 'node:path';
import { expect, test } from '@jest/globals';
import { followConfigurations } from './extended-configurations.js';
import { layFiles, type Laid } from './laid-files.js';

/** What the tsconfig of a project leads to, relative to the project. */
function follow(files: Laid): readonly string[] {
  const root = layFiles(files);
  const start = path.join(root, 'tsconfig.json');
  const [given, ...found] = followConfigurations([start, start]);
  expect(given).toBe(start);
  return found.map((file) => path.relative(root, file));
}

const extending = (name: string): string => JSON.stringify({ extends: name });

test.each<[string, Laid, readonly string[]]>([
  ['a path', { 'base.json': '', 'tsconfig.json': extending('./base.json') }, ['base.json']],
  ['a path without its ending', { 'b.json': '', 'tsconfig.json': extending('./b') }, ['b.json']],
  ['a path that is not there', { 'tsconfig.json': extending('./made/a.json') }, ['made/a.json']],
  ['several', { 'tsconfig.json': '{ "extends": ["./a.json", "./b.json"] }' }, ['a.json', 'b.json']],
  ['one after a comment', { 'tsconfig.json': `// why\n${extending('./a.json')}` }, ['a.json']],
  [
    'one that extends another',
    { 'tsconfig.json': extending('./a.json'), 'a.json': extending('./b.json') },
    ['a.json', 'b.json'],
  ],
  ['itself', { 'tsconfig.json': extending('./tsconfig.json') }, []],
  [
    'a package',
    { 'node_modules/@p/base/strict.json': '', 'tsconfig.json': extending('@p/base/strict') },
    ['node_modules/@p/base/strict.json'],
  ],
  [
    'a package by its name alone',
    { 'node_modules/base/tsconfig.json': '', 'tsconfig.json': extending('base') },
    ['node_modules/base/tsconfig.json'],
  ],
  [
    'a package of the workspace, with a path from where it really lies',
    {
      'configs/own/base.json': extending('../shared.json'),
      'configs/shared.json': '',
      'node_modules/own': '-> ../configs/own',
      'tsconfig.json': extending('own/base.json'),
    },
    ['configs/own/base.json', 'configs/shared.json'],
  ],
])('a tsconfig may extend %s', (_, files, found) => {
  expect(follow(files)).toEqual(found);
});

test('a tsconfig may refer to folders and files', () => {
  const references = [{ path: 'packages/a' }, { path: './tsconfig.app.json' }];
  const files = { 'packages/a/tsconfig.json': extending('../../base.json'), 'base.json': '' };
  const found = follow({ ...files, 'tsconfig.json': JSON.stringify({ references }) });
  expect(found).toEqual(['packages/a/tsconfig.json', 'tsconfig.app.json', 'base.json']);
});

test('a tsconfig that is not there, or is a folder, leads nowhere', () => {
  expect(follow({})).toEqual([]);
  expect(follow({ 'tsconfig.json/a.ts': '' })).toEqual([]);
});
