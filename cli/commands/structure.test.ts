import { expect, test } from '@jest/globals';
import { Workspace, type Files } from '../workspace.js';

const POLICY = {
  modules: {
    api: { files: 'api/**', mayUse: { domain: 'offers' }, externals: 'listed' },
    domain: { files: 'domain/**' },
  },
  tests: { unit: { files: '**/*.test.ts', purpose: 'the words hold' } },
};

const SOURCES = {
  'api/a.ts': "import { b } from '../domain/b.js';\nexport const a = b;\n",
  'domain/b.ts': 'export const b = 1;\n',
  'domain/b.test.ts': "import { b } from './b.js';\nexport const c = b;\n",
};

const workspaceOf = (policy: object = POLICY, files: Files = {}): Workspace =>
  new Workspace({ ...SOURCES, 'lintel.config.json': JSON.stringify(policy), ...files });

const BACK = { 'domain/d.ts': "import '../api/a.js';\n" };

test('lintel check holds modules to their lists (C3)', () => {
  expect(workspaceOf().lintel('check')).toMatchObject({ code: 0 });
  const { code, stdout } = workspaceOf(POLICY, BACK).lintel('check');
  expect(stdout).toContain(
    '`../api/a.js` leads into the module `api`, which `domain` may not use.',
  );
  expect(code).toBe(1);
});

test('so does a check of one file, and of what is staged (C3)', () => {
  const workspace = workspaceOf(POLICY, BACK).commit();
  expect(workspace.lintel('check', 'domain/d.ts').code).toBe(1);
  expect(workspace.lintel('check', 'api').code).toBe(0);
  workspace.write({ 'domain/d.ts': `${BACK['domain/d.ts']}\n` }).git('add', '.');
  expect(workspace.lintel('check', '--staged').code).toBe(1);
});

test('a package that nobody imports ends a check of the whole with 2, and no other', () => {
  const api = { ...POLICY.modules.api, mayUse: { 'npm:zood': 'schemas' } };
  const workspace = workspaceOf({ modules: { ...POLICY.modules, api } }).commit();
  const { code, stderr } = workspace.lintel('check');
  expect([code, stderr]).toEqual([2, expect.stringContaining('modules.api.mayUse names "zood"')]);
  expect(workspace.lintel('check', 'domain').code).toBe(0);
  expect(workspace.lintel('check', '--staged').code).toBe(0);
});

test('a file that can’t be parsed is told of before packages that nobody imports', () => {
  const api = { ...POLICY.modules.api, mayUse: { 'npm:zod': 'schemas', domain: 'offers' } };
  const workspace = workspaceOf({ modules: { ...POLICY.modules, api } }, { 'api/b.ts': '(' });
  const { code, stdout } = workspace.lintel('check');
  expect(stdout).toContain('parse-error');
  expect(code).toBe(1);
});

test('a glob of a module that matches nothing counts only where all is looked at', () => {
  const modules = { ...POLICY.modules, store: { files: 'stor/**' } };
  const workspace = workspaceOf({ modules }).commit();
  const { code, stderr } = workspace.lintel('check');
  expect([code, stderr]).toEqual([2, expect.stringContaining('modules.store.files "stor/**"')]);
  expect(workspace.lintel('check', '--staged').code).toBe(0);
  expect(workspace.lintel('check', 'domain').code).toBe(0);
});

test('effects of the presets are told apart without a policy (C4)', () => {
  const text =
    "import { Pool } from 'pg';\nimport Redis from 'ioredis';\nexport { Pool, Redis };\n";
  const { code, stdout } = new Workspace({ 'a.ts': text }).lintel('check');
  expect(stdout).toContain('The module mixes 2 concerns: sql (`pg` in line 1) and cache');
  expect(code).toBe(1);
});

test('--explain-coverage lists files that no module holds', () => {
  const workspace = workspaceOf(POLICY, { 'main.ts': '' });
  const { code, stdout } = workspace.lintel('check', '--explain-coverage');
  expect(stdout).toContain('main.ts: belongs to no module\n4 files are judged;');
  expect(code).toBe(0);
});

test('--explain-coverage says nothing of modules where none is declared', () => {
  const { stdout } = new Workspace(SOURCES).lintel('check', '--explain-coverage');
  expect(stdout).not.toContain('module');
});

test('--print-config shows where a file stands', () => {
  const { stdout } = workspaceOf().lintel('check', '--print-config', 'domain/b.test.ts');
  const place = { modules: ['domain'], testModules: ['unit'], isEntry: false };
  expect(JSON.parse(stdout)).toMatchObject({ ...place, compositionRoot: null });
});
