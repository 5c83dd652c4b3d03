import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { Workspace, type Files, type Outcome } from './workspace.js';

const MODULE = JSON.stringify({
  ...{ title: 'Orders', purpose: 'orders are kept', test: 'orders-integration.test.tsx' },
  ...{ services: ['redis'], covers: ['O1'], packages: { ioredis: '^5.0.0' } },
  budgets: { 'order.read': { p99: '100ms' } },
});

const TEMPLATES: Files = {
  'package.json': '{ "name": "shop" }\n',
  't/orders/module.json': MODULE,
  't/orders/files/orders-integration.test.tsx': 'one\ntwo\nthree\nfour\n',
  't/orders/files/platform/orders/store.ts': 'export const store = 1;\n',
};

const TEST_FILE = 'integration/orders-integration.test.tsx';

const shop = (): Workspace => new Workspace(TEMPLATES);

const scaffold = (at: Workspace, ...words: readonly string[]): Outcome =>
  at.lintel('scaffold', ...words, '--templates', 't', '--no-install');

const read = (at: Workspace, file: string): string => readFileSync(at.at(file), 'utf8');

const WRITTEN = `  create    integration/orders-integration.test.tsx
  create    integration/platform/orders/store.ts
  create    integration/policy.ts
  update    package.json
  create    lintel.config.ts
  create    lintel.scaffold.json
`;

test('modules are written, with packages and policy (V2)', () => {
  const at = shop();
  expect(scaffold(at, 'all', '--yes')).toEqual({ code: 0, stdout: WRITTEN, stderr: '' });
  expect(read(at, TEST_FILE)).toBe('one\ntwo\nthree\nfour\n');
  expect(JSON.parse(read(at, 'package.json'))).toMatchObject({
    devDependencies: { ioredis: '^5.0.0' },
  });
});

test('the policy that is written holds', () => {
  const at = shop();
  scaffold(at, 'all', '--yes');
  const { stdout } = at.lintel('check', '--print-config', TEST_FILE);
  expect(stdout).toContain('orders');
});

test('a second run changes nothing', () => {
  const at = shop();
  scaffold(at, 'all', '--yes');
  const again = scaffold(at, 'orders', '--yes');
  expect(again).toEqual({ code: 0, stdout: 'Everything is as it should be.\n', stderr: '' });
});

test('a dry run writes nothing, and can show a patch', () => {
  const at = shop();
  const { code, stdout } = scaffold(at, 'orders', '--dry-run', '--diff');
  expect([code, stdout]).toEqual([0, expect.stringContaining('+export const store = 1;\n')]);
  expect(() => read(at, TEST_FILE)).toThrow('ENOENT');
});

function upgrade(at: Workspace, yours: string, ours: string): Outcome {
  scaffold(at, 'all', '--yes');
  at.write({ [TEST_FILE]: yours, 't/orders/files/orders-integration.test.tsx': ours });
  return scaffold(at, '--update', '--yes');
}

test('an update keeps what the user changed', () => {
  const at = shop();
  const { code } = upgrade(at, 'ONE\ntwo\nthree\nfour\n', 'one\ntwo\nthree\nFOUR\n');
  expect(code).toBe(0);
  expect(read(at, TEST_FILE)).toBe('ONE\ntwo\nthree\nFOUR\n');
});

test('what both changed is marked, and is a finding', () => {
  const at = shop();
  const { code, stdout } = upgrade(at, 'mine\ntwo\nthree\nfour\n', 'new\ntwo\nthree\nfour\n');
  expect([code, stdout]).toEqual([1, expect.stringContaining('conflict  integration/orders')]);
  expect(read(at, TEST_FILE)).toMatch(/^<<<<<<< yours\nmine\n=======\nnew\n>>>>>>> lintel\n/);
});

test('a file of the user’s own is not overwritten, and nothing else is written', () => {
  const at = shop().write({ [TEST_FILE]: 'mine' });
  expect(scaffold(at, 'orders', '--yes')).toMatchObject({
    code: 2,
    stderr: `lintel: These files are yours, and would be overwritten: ${TEST_FILE}. Move them, or choose another folder with --into. Nothing was changed.\n`,
  });
  expect(() => read(at, 'lintel.config.ts')).toThrow('ENOENT');
});

test('where one file can’t be written, none is', () => {
  const at = shop();
  writeFileSync(at.at('integration'), 'a file');
  const { code, stderr } = scaffold(at, 'orders', '--yes');
  expect([code, stderr]).toEqual([2, expect.stringMatching(UNWRITABLE)]);
  expect(read(at, 'package.json')).toBe('{ "name": "shop" }\n');
});

const UNWRITABLE = /can’t be written \(E\w+\)\. Nothing was changed\.\n$/;

test.each([
  [['ordes', '--yes'], 'There is no template "ordes". Did you mean "orders"?'],
  [['all', 'ordes', '--yes'], 'There is no template "ordes". Did you mean "orders"?'],
  [['orders', 'new'], '`new NAME` stands by itself.'],
  [['new', 'database', '--services', 'redis'], 'database is a template: choose another name.'],
  [['--update', '--yes'], 'There is nothing to update: no lintel.scaffold.json stands here.'],
  [['orders'], 'There is no terminal to ask at. Add --yes to write this, or --dry-run.'],
  [[], 'Say what to write: all, new NAME, or some of orders.'],
  [['orders', '--into', '../up'], '--into is "../up". It must be a folder of the project.'],
  [['new', 'A b'], 'new takes one name in a–z, 0–9 and -, not "A b".'],
  [['new', 'late'], 'Say which services late uses: --services redis,postgres.'],
  [['orders', '--services', 'redis'], '--services goes with `new NAME`.'],
])('scaffold %j is told what is wrong', (words, message) => {
  const { code, stderr } = scaffold(shop(), ...words);
  expect([code, stderr.split('\n')[0]]).toEqual([2, expect.stringContaining(message)]);
});

test('modules can’t go into two folders', () => {
  const at = shop();
  scaffold(at, 'all', '--yes');
  const { stderr } = scaffold(at, 'orders', '--into', 'other', '--yes');
  expect(stderr).toBe(
    'lintel: The modules stand in integration/, and can’t go into other/ as well.\n',
  );
});

test('a folder that holds no template is told', () => {
  const at = shop();
  mkdirSync(path.join(at.root, 'empty'));
  const { stderr } = at.lintel('scaffold', 'all', '--templates', 'empty');
  expect(stderr).toMatch(/empty holds no template: none of its folders has a module\.json\.\n$/);
});

test('templates of one’s own are found again, and lie beside Lintel’s', () => {
  const at = shop();
  scaffold(at, 'all', '--yes');
  const { code, stdout } = at.lintel('scaffold', 'caching', '--dry-run');
  expect([code, stdout]).toEqual([0, expect.stringContaining('caching-integration.test.tsx')]);
  expect(stdout).not.toContain('orders');
});

test('a module of one’s own can’t be taken over by a template of its name', () => {
  const at = new Workspace({ 'package.json': '{}' });
  at.lintel('scaffold', 'new', 'orders', '--services', 'redis', '--yes', '--no-install');
  const { code, stderr } = at.write(TEMPLATES).lintel('scaffold', 'orders', '--templates', 't');
  expect([code, stderr]).toEqual([2, expect.stringMatching(TAKEN)]);
});

const TAKEN =
  /^lintel: There is a module orders of your own\. The template of that name can’t join it\.\n$/;

const MONOREPO = { '.git/HEAD': '', 'lintel.config.json': '{}', 'packages/a/package.json': '{}' };

test('a policy from further up is not put out of force', () => {
  const at = new Workspace(MONOREPO);
  const { code, stderr } = at.lintelAs({ cwd: 'packages/a' }, 'scaffold', 'all', '--yes');
  expect([code, stderr]).toEqual([
    2,
    `lintel: ${at.at('lintel.config.json')} holds here, and a policy of this folder’s own would take its place. Run this in ${at.root}, with --into packages/a/integration.\n`,
  ]);
});

test('an install that fails is told, and fails the run', () => {
  const at = shop();
  const nowhere = { env: { PATH: '/nowhere' } };
  const { code, stderr } = at.lintelAs(nowhere, 'scaffold', 'all', '--yes', '--templates', 't');
  expect([code, stderr]).toEqual([2, INSTALL_FAILED]);
  expect(read(at, TEST_FILE)).toBe('one\ntwo\nthree\nfour\n');
});

const INSTALL_FAILED =
  'lintel: npm install failed (spawnSync npm ENOENT). All is written: run npm install again.\n';
