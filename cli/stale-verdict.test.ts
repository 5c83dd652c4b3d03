import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { check, tell } from './reported.js';
import { Workspace, type Files } from './workspace.js';

/** A project, a change of what is no source of it, and what is found before and after. */
interface Turn {
  readonly files: Files;
  readonly change: (workspace: Workspace) => unknown;
  readonly found: readonly [before: readonly string[], after: readonly string[]];
}

const GONE = ['a.ts:1 no-unresolved-imports null'];
const ORPHAN = ['b.ts:1 no-orphan-modules null'];
const PACKAGE = { 'package.json': '{ "main": "a.ts" }' };
const SHIMMED = { ...PACKAGE, 'a.ts': "import 'shim';\n" };
const LONELY = { ...PACKAGE, 'a.ts': '', 'b.ts': 'export const b = 1;\n' };

const TEXTS: Readonly<Record<string, Turn>> = {
  'a declaration that comes': {
    files: { ...SHIMMED, 'types/shim.d.ts': '' },
    change: (it) => it.write({ 'types/shim.d.ts': "declare module 'shim';\n" }),
    found: [GONE, []],
  },
  'a declaration that goes': {
    files: { ...SHIMMED, 'types/shim.d.ts': "declare module 'shim';\n" },
    change: (it) => it.write({ 'types/shim.d.ts': '' }),
    found: [[], GONE],
  },
  'a page that comes to load a script': {
    files: { ...LONELY, 'index.html': '' },
    change: (it) => it.write({ 'index.html': '<script src="b.ts"></script>' }),
    found: [ORPHAN, []],
  },
  'a pipeline that runs a script no more': {
    files: { ...LONELY, 'ci.yml': 'run: node b.ts' },
    change: (it) => it.write({ 'ci.yml': 'run: node c.ts' }),
    found: [[], ORPHAN],
  },
};

const MAPPING = '{ "compilerOptions": { "paths": { "@/*": ["./scripts/*"] } } }';
const MAPPED = { ...PACKAGE, 'a.ts': "import '@/c.js';\n", 'scripts/c.ts': '' };

const CONFIGURATIONS: Readonly<Record<string, Turn>> = {
  'a mapping in what a tsconfig extends': {
    files: { ...MAPPED, 'tsconfig.json': '{ "extends": "./base.json" }', 'base.json': MAPPING },
    change: (it) => it.write({ 'base.json': MAPPING.replace('@', '#') }),
    found: [[], GONE],
  },
  'a configuration that is made and ignored': {
    files: {
      ...MAPPED,
      ...{ '.gitignore': '.made\n', '.made/tsconfig.json': MAPPING.replace('./', '../') },
      'tsconfig.json': '{ "extends": "./.made/tsconfig.json" }',
    },
    change: (it) => it.write({ '.made/tsconfig.json': '{}' }),
    found: [[], GONE],
  },
};

const IGNORING = { ...PACKAGE, '.gitignore': 'made\n' };
const CLIENT = { ...IGNORING, 'a.ts': "import './made/client.js';\n" };

const IGNORED: Readonly<Record<string, Turn>> = {
  'an ignored file that is made': {
    files: CLIENT,
    change: (it) => it.write({ 'made/client.ts': '' }),
    found: [GONE, []],
  },
  'an ignored folder that is removed': {
    files: { ...CLIENT, 'made/client.ts': '' },
    change: (it) => it.remove('made'),
    found: [[], GONE],
  },
  'an ignored file behind a mapping': {
    files: {
      ...{ ...IGNORING, 'a.ts': "import '@/client.js';\n" },
      'tsconfig.json': MAPPING.replace('scripts', 'made'),
    },
    change: (it) => it.write({ 'made/client.ts': '' }),
    found: [GONE, []],
  },
  'a package that is laid into a folder of the project': {
    files: { ...PACKAGE, '.gitignore': 'node_modules\n', 'scripts/a.ts': "import 'far';\n" },
    change: (it) => it.write({ 'scripts/node_modules/far/index.js': '' }),
    found: [['scripts/a.ts:1 no-unresolved-imports null'], []],
  },
};

/** What runs find before a change and after it, where each may recall what the last one found. */
function turn({ files, change }: Turn): readonly unknown[] {
  const workspace = new Workspace(files).commit();
  const before = [check(workspace), check(workspace)].map(tell);
  expect(before[1]).toEqual(before[0]);
  change(workspace);
  return [before[0], tell(check(workspace))];
}

test.each(Object.entries({ ...TEXTS, ...CONFIGURATIONS, ...IGNORED }))(
  '%s is seen by the next run',
  (_, given) => {
    expect(turn(given)).toEqual(given.found);
  },
);

const NESTED: Files = {
  'shared.json': MAPPING.replace('./', './app/'),
  ...{ 'app/lintel.config.json': '{}', 'app/package.json': PACKAGE['package.json'] },
  ...{ 'app/a.ts': MAPPED['a.ts'], 'app/scripts/c.ts': '' },
  'app/tsconfig.json': '{ "extends": "../shared.json" }',
};

test('a mapping that a tsconfig above the policy holds is seen by the next run', () => {
  const workspace = new Workspace(NESTED);
  expect([tell(check(workspace, 'app')), tell(check(workspace, 'app'))]).toEqual([[], []]);
  workspace.write({ 'shared.json': '{}' });
  expect(tell(check(workspace, 'app'))).toEqual(GONE);
});

/** The verdicts that are kept, and which of several that were written in the same place. */
function verdictsIn({ cache }: Workspace): readonly string[] {
  const entries = readdirSync(cache, { recursive: true, encoding: 'utf8' });
  const verdicts = entries.filter((entry) => /verdict-\w$/.test(entry));
  return verdicts.map((entry) => `${entry} ${statSync(path.join(cache, entry)).ino}`);
}

test('what is found of a link that leads nowhere is recalled', () => {
  const workspace = new Workspace(CLIENT).commit();
  expect(tell(check(workspace))).toEqual(GONE);
  const kept = verdictsIn(workspace);
  expect(tell(check(workspace))).toEqual(GONE);
  expect([kept.length, verdictsIn(workspace)]).toEqual([1, kept]);
});

/** Deep enough to go to a reader process, which stands it unless its stack is small. */
const DEEP = `const a = ${'('.repeat(4000)}1${')'.repeat(4000)};\n`;

test('what a reader died of by an accident is read again by the next run', () => {
  const workspace = new Workspace({ ...PACKAGE, 'a.ts': DEEP }).commit();
  const { stdout } = workspace.shell('ulimit -s 1024; exec "$@"', 'check');
  expect(stdout).toContain('the parser dies of it');
  expect([verdictsIn(workspace), tell(check(workspace))]).toEqual([[], []]);
});

/** The verdicts that are kept of what lies there, and of what is staged. */
function checkBoth(workspace: Workspace): readonly string[] {
  for (const args of [[], ['--staged']]) check(workspace, ...args);
  return verdictsIn(workspace);
}

const LARGE = { ...PACKAGE, 'lintel.config.json': '{ "maxFileSize": 8 }', 'a.ts': 'work(1);\n' };

test('what is found of a file that is too large is recalled', () => {
  const workspace = new Workspace().commit().write(LARGE);
  workspace.git('add', '--all');
  const kept = checkBoth(workspace);
  expect([kept.length, checkBoth(workspace)]).toEqual([2, kept]);
});
