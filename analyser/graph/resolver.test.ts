import { expect, test } from '@jest/globals';
import type { Destination } from '../../rules/project-model.js';
import { NO_RESOLUTIONS } from './kept-resolutions.js';
import { layFiles, listLaid, type Laid } from './laid-files.js';
import { openResolver } from './resolver.js';

const SAYS: Readonly<Record<Destination['kind'], string>> = {
  file: 'file',
  asset: 'file',
  package: 'name',
  builtin: 'name',
  unresolved: 'reason',
};

/** Where a specifier in a file of a project leads, as one text. */
function resolve(files: Laid, specifier: string, from = 'src/a.ts'): string {
  const ground = { root: layFiles(files), files: listLaid(files), kept: NO_RESOLUTIONS };
  const to = openResolver(ground)(from, specifier);
  return `${to.kind} ${Object.entries(to).find(([key]) => key === SAYS[to.kind])![1]}`;
}

const json = (value: object): string => JSON.stringify(value);

const PLAIN: Laid = {
  'package.json': json({ name: 'own', dependencies: { asked: '1' } }),
  'src/a.ts': '',
  'src/b.ts': '',
  'src/c.tsx': '',
  'src/d.js': '',
  'src/d.d.ts': '',
  'src/e.mts': '',
  'src/f.cts': '',
  'src/g/index.ts': '',
  'src/h.d.ts': '',
  'src/i.json': '{}',
  'src/j.css': '',
  'src/k.svg': '',
  'src/l.m.ts': '',
  'index.ts': '',
};

test.each([
  ['./b', 'file src/b.ts'],
  ['./b.js', 'file src/b.ts'],
  ['./b.ts', 'file src/b.ts'],
  ['./c', 'file src/c.tsx'],
  ['./c.js', 'file src/c.tsx'],
  ['./c.jsx', 'file src/c.tsx'],
  ['./d', 'file src/d.js'],
  ['./d.js', 'file src/d.js'],
  ['./e.mjs', 'file src/e.mts'],
  ['./f.cjs', 'file src/f.cts'],
  ['./g', 'file src/g/index.ts'],
  ['./g/', 'file src/g/index.ts'],
  ['./l.m', 'file src/l.m.ts'],
  ['..', 'file index.ts'],
  ['../src/b', 'file src/b.ts'],
  ['./h', 'asset src/h.d.ts'],
  ['./i.json', 'asset src/i.json'],
  ['./j.css', 'asset src/j.css'],
  ['./k.svg?raw', 'asset src/k.svg'],
  ['raw-loader!./k.svg', 'asset src/k.svg'],
])('a path leads to the file that TypeScript takes: %s', (specifier, expected) => {
  expect(resolve(PLAIN, specifier)).toBe(expected);
});

test.each([
  ['fs', 'builtin fs'],
  ['node:fs/promises', 'builtin fs/promises'],
  ['data:text/javascript,1', 'package data:'],
  ['https://example.org/a.js', 'package https:'],
  ['virtual:pwa', 'package virtual:'],
  ['asked', 'package asked'],
  ['asked/sub/path', 'package asked'],
])('what lies outside of the project is told by its name: %s', (specifier, expected) => {
  expect(resolve(PLAIN, specifier)).toBe(expected);
});

test.each([
  [
    './gone',
    'there is no file src/gone, with or without an extension, and no folder with an index',
  ],
  ['./gone.js', 'there is no file src/gone.js'],
  [
    '../../out',
    'there is no file ../out, with or without an extension, and no folder with an index',
  ],
  ['unasked', 'the package unasked is neither installed nor named in a package.json'],
  ['@a/unasked/b', 'the package @a/unasked is neither installed nor named in a package.json'],
  ['#gone', 'no `imports` of a package.json leads to a file by that name'],
  ['@/gone', 'no `paths` of a tsconfig leads to a file by that name'],
])('what leads nowhere says why: %s', (specifier, reason) => {
  expect(resolve(PLAIN, specifier)).toBe(`unresolved ${reason}`);
});

const INSTALLED: Laid = {
  ...PLAIN,
  'node_modules/got/package.json': json({ name: 'got', exports: { '.': './got.js' } }),
  'node_modules/got/got.js': '',
  'node_modules/@s/old/package.json': json({ name: '@s/old', main: 'old.js' }),
  'node_modules/@s/old/old.js': '',
  'node_modules/@s/old/deep.js': '',
  'node_modules/@types/typed/package.json': json({ types: 'index.d.ts' }),
  'node_modules/@types/typed/index.d.ts': '',
};

test.each([
  ['got', 'package got'],
  ['@s/old', 'package @s/old'],
  ['@s/old/deep', 'package @s/old'],
  ['got/inner', 'unresolved the package got is installed and has no ./inner to be imported'],
])('what is installed is a package by its name: %s', (specifier, expected) => {
  expect(resolve(INSTALLED, specifier)).toBe(expected);
});

const named = (part: object): Laid => ({ ...INSTALLED, 'package.json': json(part) });

test.each(['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'])(
  'what %s name is a package, installed or not',
  (field) => expect(resolve(named({ [field]: { far: '1' } }), 'far')).toBe('package far'),
);

test.each([
  ['typed', '@types/typed'],
  ['@s/typed', '@types/s__typed'],
])('what has types of its own is a package: %s', (specifier, types) => {
  const files = named({ devDependencies: { [types]: '1' } });
  expect(resolve(files, specifier)).toBe(`package ${specifier}`);
});

test.each(['shim', 'shim/sub', 'any.thing'])(
  'what a declaration declares is a package: %s',
  (it) => {
    const text = "declare module 'shim';\ndeclare module \"shim/*\" {}\ndeclare module '*.thing';";
    expect(resolve({ ...PLAIN, 'types/shim.d.ts': text }, it)).toMatch(/^package /);
  },
);

test('where there is no package.json nothing is known of packages', () => {
  expect(resolve({ 'src/a.ts': '' }, 'any')).toBe('package any');
});

test('a package.json that can’t be read counts for none', () => {
  expect(resolve({ ...PLAIN, 'package.json': '{' }, 'any')).toBe('package any');
});

const paths = (extra: object = {}): string =>
  json({ compilerOptions: { paths: { '@/*': ['./src/*'] } }, ...extra });

test.each([
  ['by itself', { 'tsconfig.json': paths() }],
  ['with comments', { 'tsconfig.json': `// why\n${paths()}` }],
  ['by extends', { 'tsconfig.json': json({ extends: './base.json' }), 'base.json': paths() }],
  [
    'by a reference',
    {
      'tsconfig.json': json({ files: [], references: [{ path: './tsconfig.app.json' }] }),
      'tsconfig.app.json': paths({ include: ['src'] }),
    },
  ],
  [
    'next to the file',
    {
      'tsconfig.json': '{}',
      'src/tsconfig.json': `{"extends": "../base.json"}`,
      'base.json': paths(),
    },
  ],
])('a tsconfig maps paths %s', (_, files) => {
  expect(resolve({ ...PLAIN, ...files }, '@/b')).toBe('file src/b.ts');
  expect(resolve({ ...PLAIN, ...files }, '@/c.js')).toBe('file src/c.tsx');
  expect(resolve({ ...PLAIN, ...files }, '@/k.svg?raw')).toBe('asset src/k.svg');
});

test.each([
  ['holds no JSON', '{'],
  ['extends what is not there', json({ extends: 'gone/tsconfig.json' })],
])('a tsconfig that %s does not take the packages along', (_, text) => {
  expect(resolve({ ...INSTALLED, 'tsconfig.json': text }, 'got')).toBe('package got');
});

test('baseUrl leads to files', () => {
  const files = { ...PLAIN, 'tsconfig.json': json({ compilerOptions: { baseUrl: '.' } }) };
  expect(resolve(files, 'src/b')).toBe('file src/b.ts');
});

const subpaths = { '#b': './src/b.js', '#in/*': './src/*.ts', '#got': 'got' };

test.each([
  ['#b', 'file src/b.ts'],
  ['#in/g/index', 'file src/g/index.ts'],
  ['#got', 'package got'],
])('`imports` of a package.json lead to files and packages: %s', (specifier, expected) => {
  expect(resolve(named({ imports: subpaths }), specifier)).toBe(expected);
});

test('a package may import itself by its name', () => {
  const exported = { name: 'own', exports: { '.': './index.ts', './b': './dist/b.js' } };
  expect(resolve(named(exported), 'own')).toBe('file index.ts');
  expect(resolve(named(exported), 'own/b')).toBe('file src/b.ts');
});

const WORKSPACE: Laid = {
  'package.json': json({ workspaces: ['packages/*'] }),
  'packages/app/package.json': json({ name: 'app', dependencies: { '@w/lib': '*' } }),
  'packages/app/src/a.ts': '',
  'packages/lib/src/index.ts': '',
  'packages/lib/src/deep/x.ts': '',
};

const workspace = (lib: object, more: Laid = {}): Laid => ({
  ...WORKSPACE,
  'packages/lib/package.json': json({ name: '@w/lib', ...lib }),
  ...more,
});

const LINKED = { 'node_modules/@w/lib': '-> ../../packages/lib' };
const BUILT = { 'packages/lib/dist/index.d.ts': '', 'packages/lib/dist/index.js': '' };
const EXPORTS = {
  '.': { types: './dist/index.d.ts', import: './dist/index.mjs' },
  './*': './dist/esm/*.js',
};

test.each([
  ['linked, with sources for its main', { main: 'src/index.ts' }, LINKED],
  ['linked and not built', { exports: EXPORTS }, LINKED],
  ['not linked', { main: './dist/index.js' }, {}],
  ['not linked, with exports', { exports: EXPORTS }, {}],
  ['named by `source`', { source: 'src/index.ts', main: 'dist/lib.js' }, {}],
  ['without any entry', {}, {}],
])('a package of the workspace is its sources: %s', (_, lib, more) => {
  const files = workspace(lib, more);
  expect(resolve(files, '@w/lib', 'packages/app/src/a.ts')).toBe('file packages/lib/src/index.ts');
});

test('a package of the workspace that is built is its sources still', () => {
  const laid = { ...workspace({ main: 'dist/index.js' }, { ...LINKED, ...BUILT }) };
  const ground = { root: layFiles(laid), files: listLaid(workspace({})), kept: NO_RESOLUTIONS };
  const to = openResolver(ground)('packages/app/src/a.ts', '@w/lib');
  expect(to).toEqual({ kind: 'file', file: 'packages/lib/src/index.ts' });
});

test.each(['@w/lib/deep/x', '@w/lib/dist/esm/deep/x.js', '@w/lib/src/deep/x'])(
  'what lies in a package of the workspace is found: %s',
  (specifier) => {
    const files = workspace({ exports: EXPORTS });
    const found = resolve(files, specifier, 'packages/app/src/a.ts');
    expect(found).toBe('file packages/lib/src/deep/x.ts');
  },
);

test('a package of the workspace without sources of that name is a package', () => {
  const files = workspace({ main: 'dist/else.js' });
  expect(resolve(files, '@w/lib/else', 'packages/app/src/a.ts')).toBe('package @w/lib');
});

test('a folder with a package.json is what that says', () => {
  const files = { ...PLAIN, 'src/p/package.json': json({ main: 'm.ts' }), 'src/p/m.ts': '' };
  expect(resolve({ ...files, 'src/p/index.ts': '' }, './p')).toBe('file src/p/m.ts');
});

test.each([
  ['/src/b.ts', 'file src/b.ts'],
  ['/gone.svg', 'asset gone.svg'],
])('a path from the top is served from there: %s', (specifier, expected) => {
  expect(resolve(PLAIN, specifier)).toBe(expected);
});

test('a file that no list names is an asset', () => {
  expect(resolve({ ...PLAIN, 'dist/x.js': '' }, '../dist/x.js')).toBe('asset dist/x.js');
});
