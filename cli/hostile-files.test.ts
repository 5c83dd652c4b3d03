import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { check, functionOf, reportOf, tell, type Reported } from './reported.js';
import { Workspace } from './workspace.js';

const long = functionOf(9);

const NAMES = [
  ...['a\nb.ts', 'a\rb.ts', 'a\tb.ts', '\u001b[31mred.ts', '\u202etxt.ts', 'a\u0000'.slice(0, 1)],
  ...['"quoted".ts', "it's.ts", 'with space.ts', ' .ts.ts', '-rf.ts', '--config.ts', '%0Aa.ts'],
  ...['<img onerror=alert(1)>.ts', '`tick`.ts', '$(touch gone).ts', 'a;b.ts', 'a|b.ts', '&amp;.ts'],
  ...['back\\slash.ts', 'a:1.ts', ':(top).ts', '*.ts', '[a].ts', '{b,c}.ts', '!d.ts', '#e.ts'],
  ...['überlang-日本語-🎉.ts', 'e\u0301.ts', '__proto__.ts', 'constructor.ts', 'node_modules.ts'],
  ...['...ts', `${'n'.repeat(252)}.ts`, '@generated.ts', '~.ts', 'a\u200bb.ts', '::error::.ts'],
].filter((name) => name.endsWith('.ts'));

const named = new Workspace(Object.fromEntries(NAMES.map((name) => [`sub/${name}`, long])));

function filesOf({ findings }: Reported): readonly string[] {
  return findings.map(({ file }) => file.slice('sub/'.length));
}

test('a file of any name is judged, without git and with it', () => {
  expect([...filesOf(check(named))].sort()).toEqual([...NAMES].sort());
  named.git('init', '--quiet');
  expect([...filesOf(check(named))].sort()).toEqual([...NAMES].sort());
});

test.each(NAMES)('%j can be named', (name) => {
  const { stdout } = named.lintelAs({ cwd: 'sub' }, 'check', '-f', 'json', '--', name);
  expect(filesOf(JSON.parse(stdout) as Reported)).toContain(name);
});

test.each(['text', 'github', 'gitlab', 'sarif', 'junit', 'checkstyle', 'markdown', 'json'])(
  'no name steers who reads a report as %s',
  (format) => {
    const { stdout } = named.lintel('check', '-f', format, '--no-color');
    expect(stdout.match(/[^\P{C}\n]/gu)).toBeNull();
    expect(stdout).not.toMatch(/^::error::/m);
  },
);

test('staged files of any name are judged', () => {
  named.git('init', '--quiet');
  named.git('add', '.');
  expect([...filesOf(check(named, '--staged'))].sort()).toEqual([...NAMES].sort());
});

test.each([
  ['without git', false],
  ['with git', true],
])('a name that is no UTF-8 is a finding, %s', (_title, hasGit) => {
  const workspace = new Workspace({ 'a.ts': '' });
  writeFileSync(Buffer.from(`${workspace.root}/\u00ff.ts`, 'latin1'), long);
  if (hasGit) workspace.git('init', '--quiet');
  const [finding, ...others] = check(workspace).findings;
  expect(finding?.message).toContain("can't be read (its name is not valid UTF-8)");
  expect(others).toEqual([]);
});

test('links are skipped as links: in circles, to nothing, to files and to folders', () => {
  const workspace = new Workspace({ 'real/a.ts': long });
  workspace.link('loop.ts', 'loop.ts').link('gone.ts', 'dangling.ts').link('real', 'folder.ts');
  workspace.link('real/a.ts', 'file.ts').link('..', 'real/up.ts').link('.', 'real/here');
  const skipped = { symlink: 5, 'other-extension': 1 };
  expect(check(workspace).summary).toMatchObject({ files: 1, discovered: 7, skipped });
  expect(check(workspace.commit()).summary).toMatchObject({ files: 1, discovered: 7, skipped });
});

test('a link in circles that is named is said to be one', () => {
  const { code, stdout } = new Workspace().link('a.ts', 'a.ts').lintel('check', 'a.ts');
  expect(stdout).toContain("can't be read (ELOOP)");
  expect(code).toBe(1);
});

test('pipes and sockets are not waited for', () => {
  const workspace = new Workspace({ 'a.ts': '' });
  execFileSync('mkfifo', [workspace.at('pipe.ts')]);
  execFileSync(process.execPath, ['-e', SOCKET, workspace.at('socket.ts')]);
  expect(check(workspace).summary).toMatchObject({ files: 1, skipped: { special: 2 } });
  expect(workspace.lintel('check', 'pipe.ts').stderr).toContain('found: 1 special');
});

/** Makes a socket, and dies without taking it along. */
const SOCKET =
  `require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 9));`.replace(
    'process.kill(process.pid, 9)',
    'process.reallyExit(0)',
  );

test('a folder named x.ts is entered', () => {
  const workspace = new Workspace({ 'x.ts/y.ts/z.ts': long });
  expect(tell(check(workspace))).toEqual(['x.ts/y.ts/z.ts:1 function-length 9']);
  expect(tell(check(workspace, 'x.ts'))).toEqual(['x.ts/y.ts/z.ts:1 function-length 9']);
});

/** Someone who may not read what has no rights for others, whoever runs the tests. */
const STRANGER = process.getuid?.() === 0 ? { uid: 54_321 } : {};
const TRUSTING = {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
};

function checkAsStranger(workspace: Workspace, ...args: readonly string[]): Reported {
  const manner = { ...STRANGER, env: { ...TRUSTING, XDG_CACHE_HOME: '/dev/null' } };
  return reportOf(workspace.lintelAs(manner, 'check', '-f', 'json', ...args));
}

const UNREADABLE = "The file can't be judged: it can't be read (EACCES).";

function forbid(workspace: Workspace, file: string): Workspace {
  chmodSync(workspace.at(file), 0);
  return workspace;
}

test.each([
  ['a file', 'a.ts', 'a.ts', 1],
  ['a folder', 'sub', 'sub', 1],
])('%s that can’t be read is a finding, and the rest goes on', (_title, closed, file, files) => {
  const workspace = forbid(new Workspace({ 'a.ts': '', 'sub/b.ts': long }), closed);
  const { findings, summary } = checkAsStranger(workspace);
  expect(findings).toContainEqual(expect.objectContaining({ file, message: UNREADABLE }));
  expect(summary.files).toBe(files + 1);
  chmodSync(workspace.at(closed), 0o755);
});

test('a file that git lists in a folder that can’t be read is a finding', () => {
  const workspace = forbid(new Workspace({ 'a.ts': '', 'sub/b.ts': long }).commit(), 'sub');
  const { findings } = checkAsStranger(workspace);
  expect(findings.map(({ file, message }) => [file, message])).toEqual([['sub/b.ts', UNREADABLE]]);
  chmodSync(workspace.at('sub'), 0o755);
});

test('a folder that can’t be read is left alone where the policy ignores it', () => {
  const policy = { 'lintel.config.json': '{"ignores":[{"files":"kept/**","because":"a test"}]}' };
  const workspace = new Workspace({ ...policy, 'a.ts': '', 'kept/b.ts': '', 'kept/sub/c.ts': '' });
  expect(checkAsStranger(forbid(workspace, 'kept/sub')).findings).toEqual([]);
  chmodSync(workspace.at('kept/sub'), 0o755);
});

test('what is named and can’t be read is a finding', () => {
  const workspace = forbid(new Workspace({ 'a.ts': '', 'sub/b.ts': '' }), 'sub');
  expect(checkAsStranger(workspace, 'sub/b.ts').findings[0]?.message).toBe(UNREADABLE);
  chmodSync(workspace.at('sub'), 0o755);
});

test('a working directory that can’t be read is said to be so', () => {
  const workspace = forbid(new Workspace({ 'sub/b.ts': '' }), 'sub');
  const { code, stdout } = workspace.lintelAs({ ...STRANGER }, 'check', 'sub');
  expect([code, stdout.includes("can't be read (EACCES)")]).toEqual([1, true]);
  chmodSync(workspace.at('sub'), 0o755);
});

test('where nothing may be written a run goes on without', () => {
  const workspace = new Workspace({ 'a.ts': long });
  chmodSync(workspace.root, 0o555);
  expect(tell(checkAsStranger(workspace))).toEqual(['a.ts:1 function-length 9']);
  chmodSync(workspace.root, 0o755);
});

test('a file 1,500 folders deep is judged', () => {
  const folder = 'a/'.repeat(1_500);
  const workspace = new Workspace();
  mkdirSync(workspace.at(folder), { recursive: true });
  workspace.write({ [`${folder}b.ts`]: long });
  expect(tell(check(workspace))).toEqual([`${folder}b.ts:1 function-length 9`]);
});

test('folders deeper than a path may be long are a finding', () => {
  const workspace = new Workspace({ 'a.ts': '' });
  workspace.shell(
    'for i in $(seq 250); do mkdir deep-folder-of-many; cd deep-folder-of-many; done',
  );
  expect(check(workspace).findings[0]?.message).toContain("can't be read (ENAMETOOLONG)");
});
