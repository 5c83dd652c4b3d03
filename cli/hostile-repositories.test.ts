import { expect, test } from '@jest/globals';
import { check, functionOf, tell } from './reported.js';
import { Workspace } from './workspace.js';

const long = functionOf(9);
const FOUND = ['a.ts:1 function-length 9'];
const NOTE = 'lintel: git can’t read this repository (git status says why)';

const BROKEN: readonly (readonly [string, (workspace: Workspace) => unknown])[] = [
  ['is an empty folder', (it) => it.write({ '.git/a': '' }).remove('.git/a')],
  ['is an empty file', (it) => it.write({ '.git': '' })],
  ['leads nowhere', (it) => it.write({ '.git': 'gitdir: ../gone\n' })],
  ['leads to itself', (it) => it.write({ '.git': 'gitdir: .git\n' })],
  ['has a broken HEAD', (it) => it.commit().write({ '.git/HEAD': 'nonsense' })],
  ['has a broken index', (it) => it.commit().write({ '.git/index': 'nonsense' })],
  ['has a broken configuration', (it) => it.commit().write({ '.git/config': '[core' })],
  [
    'is of a later version',
    (it) => it.commit().git('config', 'core.repositoryFormatVersion', '99'),
  ],
];

test.each(BROKEN)('a repository whose .git %s is walked, and that is said', (_title, damage) => {
  const workspace = new Workspace({ 'a.ts': long, 'b.md': '' });
  damage(workspace);
  const { code, stdout, stderr } = workspace.lintel('check', '-f', 'checkstyle');
  expect(stdout).toContain('<file name="a.ts">');
  expect([code, stderr.startsWith(NOTE)]).toEqual([1, true]);
});

test.each(BROKEN)('where .git %s nothing staged is judged, and that is said', (_title, damage) => {
  const workspace = new Workspace({ 'a.ts': long });
  damage(workspace);
  const { code, stderr } = workspace.lintel('check', '--staged');
  expect(stderr).toContain('The staged files can’t be listed');
  expect(code).toBe(2);
});

test('without a git program a repository is walked', () => {
  const workspace = new Workspace({ 'a.ts': long }).commit();
  const { code, stderr } = workspace.lintelAs({ env: { PATH: '/nowhere' } }, 'check');
  expect([code, stderr]).toEqual([1, '']);
});

test('a repository without a commit is judged', () => {
  const workspace = new Workspace({ 'a.ts': long });
  workspace.git('init', '--quiet');
  expect(tell(check(workspace))).toEqual(FOUND);
});

test('a repository whose HEAD is detached, or leads to a branch that is gone, is judged', () => {
  const workspace = new Workspace({ 'a.ts': long }).commit();
  workspace.git('checkout', '--quiet', '--detach');
  expect(tell(check(workspace))).toEqual(FOUND);
  workspace.write({ '.git/HEAD': 'ref: refs/heads/gone\n' });
  expect(tell(check(workspace, '--staged'))).toEqual(FOUND);
});

test('a linked work tree is a project like any other', () => {
  const workspace = new Workspace({ 'a.ts': long }).commit();
  workspace.git('worktree', 'add', '--quiet', '--detach', 'linked');
  const { stdout } = workspace.lintelAs({ cwd: 'linked' }, 'check', '-f', 'checkstyle');
  expect(stdout).toContain('<file name="a.ts">');
  expect(tell(check(workspace))).toEqual(FOUND);
});

test('a bare repository has no files', () => {
  const workspace = new Workspace();
  workspace.git('init', '--quiet', '--bare');
  expect(workspace.lintel('check').stderr).toContain('there is nothing to judge');
});

/** Takes an object out of a repository, and returns the name it had. */
function loseObject(workspace: Workspace, revision: string): string {
  const oid = workspace.git('rev-parse', revision).trim();
  workspace.remove(`.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`);
  return oid;
}

test('an object that is gone is said to be so', () => {
  const workspace = new Workspace().commit().write({ 'a.ts': long });
  workspace.git('add', '.');
  const oid = loseObject(workspace, ':a.ts');
  const { code, stderr } = workspace.lintel('check', '--staged');
  expect(stderr).toContain(`git has no object ${oid}`);
  expect(code).toBe(2);
});

test('an index that is locked is read all the same', () => {
  const workspace = new Workspace({ 'a.ts': long }).commit().write({ '.git/index.lock': '' });
  expect(tell(check(workspace))).toEqual(FOUND);
});

test('a sparse checkout counts what is not there as missing', () => {
  const workspace = new Workspace({ 'a.ts': long, 'sub/b.ts': long }).commit();
  workspace.git('sparse-checkout', 'set', '--no-cone', '/a.ts');
  expect(tell(check(workspace))).toEqual(FOUND);
  expect(check(workspace).summary.skipped).toEqual({ missing: 1 });
});

test('a file that was only announced to git is judged', () => {
  const workspace = new Workspace().commit().write({ 'a.ts': long });
  workspace.git('add', '--intent-to-add', '.');
  expect(tell(check(workspace))).toEqual(FOUND);
  expect(workspace.lintel('check', '--staged').code).toBe(0);
});

const SETTINGS = [
  'core.quotePath=true',
  'color.ui=always',
  'diff.noprefix=true',
  'diff.renames=copies',
  'diff.external=false',
];

test('settings of git that change what it prints change nothing', () => {
  const workspace = new Workspace({ 'ü.ts': '' }).commit().write({ 'ü.ts': long });
  for (const setting of SETTINGS) workspace.git('config', ...setting.split('='));
  workspace.git('add', '.');
  expect(tell(check(workspace, '--staged'))).toEqual(['ü.ts:1 function-length 9']);
  expect(tell(check(workspace, '--since', 'HEAD'))).toEqual(['ü.ts:1 function-length 9']);
});
