import { expect, test } from '@jest/globals';
import { check, functionOf, tell } from './reported.js';
import { Workspace, type Files } from './workspace.js';

const long = functionOf(9);
const clean = functionOf(8);
const LONG_A = 'a.ts:1 function-length 9';

function staged(workspace: Workspace, ...args: readonly string[]): readonly string[] {
  return tell(check(workspace, '--staged', ...args));
}

test('what is staged is judged, not what the work tree holds (V2)', () => {
  const workspace = new Workspace({ 'a.ts': clean, 'b.ts': clean }).commit();
  workspace.write({ 'a.ts': long, 'b.ts': clean });
  workspace.git('add', '.');
  workspace.write({ 'a.ts': clean, 'b.ts': long });
  expect(staged(workspace)).toEqual([LONG_A]);
  expect(tell(check(workspace))).toEqual(['b.ts:1 function-length 9']);
});

test('a staged file that is gone from the work tree is judged', () => {
  const workspace = new Workspace().commit().write({ 'a.ts': long });
  workspace.git('add', '.');
  expect(staged(workspace.remove('a.ts'))).toEqual([LONG_A]);
});

test('a partly staged file is judged as the index holds it', () => {
  const workspace = new Workspace({ 'a.ts': clean + clean }).commit();
  workspace.write({ 'a.ts': clean + long });
  workspace.git('add', '.');
  workspace.write({ 'a.ts': long + long });
  expect(staged(workspace)).toEqual(['a.ts:9 function-length 9']);
});

test('before the first commit everything staged is judged', () => {
  const workspace = new Workspace({ 'a.ts': long, 'b.ts': long });
  workspace.git('init', '--quiet');
  workspace.git('add', 'a.ts');
  expect(staged(workspace)).toEqual([LONG_A]);
});

test('nothing staged, or nothing of interest, ends with 0 (V2)', () => {
  const workspace = new Workspace({ 'a.ts': long, 'notes.md': '' }).commit();
  expect(workspace.lintel('check', '--staged').code).toBe(0);
  workspace.write({ 'notes.md': 'changed' });
  workspace.git('add', '.');
  expect(check(workspace, '--staged').summary).toMatchObject({ files: 0, discovered: 1 });
});

test('a staged deletion is left out', () => {
  const workspace = new Workspace({ 'a.ts': long, 'b.ts': long }).commit();
  workspace.git('rm', '--quiet', 'a.ts');
  workspace.write({ 'b.ts': `${long}\n` });
  workspace.git('add', '.');
  expect(staged(workspace)).toEqual(['b.ts:1 function-length 9']);
});

test('a staged renaming is judged under the new name', () => {
  const workspace = new Workspace({ 'old.ts': long }).commit();
  workspace.git('mv', 'old.ts', 'a.ts');
  expect(staged(workspace)).toEqual([LONG_A]);
});

test('a staged link is skipped as one, whatever it points to', () => {
  const workspace = new Workspace({ 'a.md': long }).commit().link('a.md', 'a.ts');
  workspace.git('add', '.');
  expect(check(workspace, '--staged').summary).toMatchObject({ skipped: { symlink: 1 } });
});

test('in a subfolder what is staged below it is judged, by paths from the root', () => {
  const workspace = new Workspace({ 'a.ts': clean }).commit();
  workspace.write({ 'a.ts': long, 'sub/b.ts': long });
  workspace.git('add', '.');
  const { stdout } = workspace.lintelAs({ cwd: 'sub' }, 'check', '--staged', '-f', 'checkstyle');
  expect(stdout).toContain('name="sub/b.ts"');
  expect(stdout).not.toContain('"a.ts"');
});

test('a project below the top of git sees what is staged in it, and no more', () => {
  const workspace = new Workspace({ 'a.ts': long, 'app/lintel.config.json': '{}' });
  workspace.write({ 'app/a.ts': long });
  workspace.git('init', '--quiet');
  workspace.git('add', '.');
  expect(staged(workspace, 'app')).toEqual([LONG_A]);
});

test.each([
  ['a path', ['sub'], ['sub/b.ts:1 function-length 9']],
  ['a file', ['a.ts'], [LONG_A]],
  ['two', ['a.ts', 'sub/b.ts'], [LONG_A, 'sub/b.ts:1 function-length 9']],
  ['a glob', ['*.ts'], [LONG_A]],
  ['a glob of nothing that is staged', ['*.tsx'], []],
  ['a file that is not staged', ['c.ts'], []],
])('%s narrows what is staged', (_title, paths, expected) => {
  const workspace = new Workspace({ 'c.ts': long }).commit();
  workspace.write({ 'a.ts': long, 'sub/b.ts': long });
  workspace.git('add', '.');
  expect(staged(workspace, ...paths)).toEqual(expected);
});

test('a path that is nowhere is a mistake, staged or not', () => {
  const { code, stderr } = new Workspace().commit().lintel('check', '--staged', 'typo.ts');
  expect(stderr).toContain('"typo.ts" matches no file');
  expect(code).toBe(2);
});

test('without git there is nothing staged to be judged, and that is said', () => {
  const { code, stderr } = new Workspace({ 'a.ts': long }).lintel('check', '--staged');
  expect(stderr).toContain('can’t be listed: git says "fatal: not a git repository');
  expect(code).toBe(2);
});

test.each(['--staged', '--since=HEAD'])(
  'of a repository of somebody else, %s says so',
  (option) => {
    const workspace = new Workspace({ 'a.ts': clean }).commit();
    const strange = { env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } };
    const { code, stderr } = workspace.lintelAs(strange, 'check', option);
    expect(stderr).toMatch(/can’t be listed: git says "fatal: detected dubious ownership/);
    expect(code).toBe(2);
  },
);

test('without a git program that is the reason', () => {
  const workspace = new Workspace({ 'a.ts': clean }).commit();
  const { stderr } = workspace.lintelAs({ env: { PATH: '/nowhere' } }, 'check', '--staged');
  expect(stderr).toContain('can’t be listed: git can’t be run (ENOENT).');
});

test('a conflict that is not resolved is named', () => {
  const { code, stderr } = conflicting().lintel('check', '--staged');
  expect(stderr).toContain('There are conflicts that are not resolved: a.ts. Resolve them first.');
  expect(code).toBe(2);
});

test('a file in conflict counts once, and its markers are no code', () => {
  const { findings, summary } = check(conflicting());
  expect(findings.map(({ rule }) => rule)).toEqual(['parse-error']);
  expect(summary.discovered).toBe(1);
});

function conflicting(): Workspace {
  const workspace = diverged({ 'a.ts': 'a;' }, { 'a.ts': 'b;' }, { 'a.ts': 'c;' });
  workspace.shell('git merge --quiet topic');
  return workspace;
}

/** A repository on `main`, which has got another commit since `topic` left it. */
function diverged(base: Files, topic: Files, main: Files): Workspace {
  const workspace = new Workspace(base).commit();
  workspace.git('checkout', '--quiet', '-b', 'topic');
  workspace.write(topic).commit();
  workspace.git('checkout', '--quiet', 'main');
  return workspace.write(main).commit();
}

test('in a hook the commit in the making is judged, also a partial one (V2)', () => {
  const workspace = new Workspace({ 'a.ts': clean, 'b.ts': clean }).commit();
  workspace.write({ 'a.ts': long, 'b.ts': long });
  workspace.git('add', '.');
  const { stdout } = workspace.commitWithHook('check --staged -f checkstyle', '--only', 'a.ts');
  expect(stdout).toContain('<file name="a.ts">');
  expect(stdout).not.toContain('b.ts');
});

test('a hook of a project below the top of git judges a partial commit too (V2)', () => {
  const workspace = new Workspace({ 'app/lintel.config.json': '{}', 'app/a.ts': clean }).commit();
  workspace.write({ 'app/a.ts': long });
  const hooked = 'check --staged app -f checkstyle';
  expect(workspace.commitWithHook(hooked, '--all').stdout).toContain('<file name="a.ts">');
  workspace.write({ 'app/a.ts': long + clean });
  expect(workspace.commitWithHook(hooked, 'app/a.ts').stdout).toContain('<file name="a.ts">');
});

test('in a linked worktree, a hook of a project below the top judges that project alone', () => {
  const workspace = linked({ 'app/lintel.config.json': '{}', 'app/a.ts': '', 'other/b.ts': '' });
  workspace.write({ 'linked/app/a.ts': long, 'linked/other/b.ts': long });
  workspace.layHook('check --staged app -f checkstyle');
  workspace.git('-C', 'linked', 'commit', '--quiet', '--all', '--message=hooked');
  expect(workspace.read('linked/hooked')).toContain('<file name="a.ts">');
  expect(workspace.read('linked/hooked')).not.toContain('b.ts');
});

/** A repository with a second work tree in `linked`. */
function linked(files: Files): Workspace {
  const workspace = new Workspace(files).commit();
  workspace.git('worktree', 'add', '--quiet', 'linked');
  return workspace;
}

test('where a hook is told of git’s folder from where it is called, that is the folder', () => {
  const workspace = new Workspace({ 'app/lintel.config.json': '{}', 'app/a.ts': clean }).commit();
  workspace.write({ 'app/a.ts': long }).layHook('check --staged app -f checkstyle');
  workspace.git('--git-dir=.git', 'commit', '--quiet', '--all', '--message=hooked');
  expect(workspace.read('hooked')).toContain('<file name="a.ts">');
});

test('since a commit, what has changed in the work tree is judged (V2)', () => {
  const workspace = new Workspace({ 'a.ts': clean, 'b.ts': long }).commit();
  workspace.write({ 'a.ts': long, 'new.ts': long });
  const found = tell(check(workspace, '--since', 'HEAD'));
  expect(found).toEqual([LONG_A, 'new.ts:1 function-length 9']);
});

test('since a branch means since it was left, not what it has got since', () => {
  const base = { 'a.ts': clean, 'b.ts': clean };
  const workspace = diverged(base, { 'a.ts': long }, { 'b.ts': long });
  workspace.git('checkout', '--quiet', 'topic');
  expect(check(workspace, '--since', 'main').summary).toMatchObject({ files: 1, findings: 1 });
});

test('no change since a commit ends with 0', () => {
  const { code } = new Workspace({ 'a.ts': long }).commit().lintel('check', '--since', 'HEAD');
  expect(code).toBe(0);
});

test.each(['nowhere', '--all', 'HEAD~7', ''])('since "%s" is a mistake', (ref) => {
  const workspace = new Workspace({ 'a.ts': clean }).commit();
  const { code, stderr } = workspace.lintel('check', `--since=${ref}`);
  expect(stderr).toContain('names no commit that shares history with HEAD: git says "fatal: ');
  expect(stderr).not.toContain('shallow');
  expect(code).toBe(2);
});

test('a shallow clone that lacks the common history is told to fetch it', () => {
  const workspace = diverged({ 'a.ts': clean }, { 'b.ts': clean }, { 'c.ts': clean });
  const origin = `file://${workspace.root}`;
  workspace.git('clone', '--quiet', '--depth=1', '--no-single-branch', origin, 'new');
  const { code, stderr } = workspace.lintelAs({ cwd: 'new' }, 'check', '--since', 'origin/topic');
  expect(stderr).toContain('with HEAD. This clone is shallow: fetch its history');
  expect(code).toBe(2);
});
