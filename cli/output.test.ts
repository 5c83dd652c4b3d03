import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { check, functionOf } from './reported.js';
import { Workspace, type Files } from './workspace.js';

const long = { 'a.ts': functionOf(9) };
const WARN = { 'lintel.config.json': '{"rules":{"function-length":"warn"}}' };

test('several reports of one run go to files, one to the screen (V2)', () => {
  const workspace = new Workspace(long);
  const formats = ['text', 'json=out/deep/a.json', 'sarif=b.sarif'].flatMap((it) => ['-f', it]);
  const { code, stdout } = workspace.lintel('check', ...formats);
  expect([code, stdout.includes('`long`')]).toEqual([1, true]);
  expect(workspace.read('out/deep/a.json')).toContain('"version": 1');
  expect(workspace.read('b.sarif')).toContain('"$schema"');
});

test.each(['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'markdown'])(
  'a report as %s names the file and the function',
  (format) => {
    const { code, stdout } = new Workspace(long).lintel('check', '-f', format);
    expect(stdout).toContain('a.ts');
    expect(stdout).toContain('long');
    expect(code).toBe(1);
  },
);

test.each(['github', 'gitlab', 'sarif'])(
  'of a project below the top of git, a report as %s names files from the top',
  (format) => {
    const project = { 'lintel.config.json': '{}', 'a.ts': functionOf(9) };
    const files = Object.entries(project).map(([name, text]) => [`apps/web/${name}`, text]);
    const workspace = new Workspace(Object.fromEntries(files) as Files).commit();
    const { stdout } = workspace.lintelAs({ cwd: 'apps/web' }, 'check', '-f', format);
    expect(stdout).toMatch(/[=" ]apps\/web\/a\.ts\b/);
  },
);

test('two reports for the screen are refused, with what to type', () => {
  const { code, stderr } = new Workspace(long).lintel('check', '-f', 'text', '-f', 'json');
  expect(stderr).toContain('text and json would both go to the screen');
  expect(stderr).toContain('--format json=FILE');
  expect(code).toBe(2);
});

test('two reports for one file are refused', () => {
  const { code, stderr } = new Workspace(long).lintel('check', '-f', 'json=a', '-f', 'text=./a');
  expect(stderr).toMatch(/json and text would both go to .*\/a\./);
  expect(code).toBe(2);
});

test('a report that can’t be written ends with 2, names it, and leaves nothing behind', () => {
  const workspace = new Workspace({ ...long, 'folder/a.md': '' });
  const { code, stderr } = workspace.lintel('check', '-f', 'json=folder');
  expect(stderr).toMatch(/lintel: .*\/folder can't be written: .*EISDIR/);
  expect(code).toBe(2);
  expect(readdirSync(workspace.root).sort()).toEqual(['a.ts', 'folder']);
});

test('a report is not put where a file is in the way of its folder', () => {
  const workspace = new Workspace(long);
  const { code, stderr } = workspace.lintel('check', '-f', 'json=a.ts/report.json');
  expect(stderr).toContain("report.json can't be written");
  expect([code, workspace.read('a.ts')]).toEqual([2, long['a.ts']]);
});

test('a report through a link goes where it points, and the link stays', () => {
  const workspace = new Workspace({ ...long, 'real.json': '' }).link('real.json', 'link.json');
  workspace.lintel('check', '-f', 'json=link.json');
  expect(lstatSync(workspace.at('link.json')).isSymbolicLink()).toBe(true);
  expect(workspace.read('real.json')).toContain('"version": 1');
});

/** Makes `pipe`, and writes what comes through it to `piped`. */
function layPipe(workspace: Workspace): ChildProcess {
  execFileSync('mkfifo', [workspace.at('pipe')]);
  return spawn('sh', ['-c', 'cat pipe >piped'], { cwd: workspace.root });
}

test('a report to a pipe goes through the pipe, and the pipe stays', async () => {
  const workspace = new Workspace(long);
  const reader = layPipe(workspace);
  workspace.lintel('check', '-f', 'json=pipe');
  expect(lstatSync(workspace.at('pipe')).isFIFO()).toBe(true);
  await once(reader, 'close');
  expect(workspace.read('piped')).toContain('"version": 1');
});

test('/dev/stdout is the screen, and stays what it is', () => {
  const args = ['check', '-f', 'checkstyle=/dev/stdout'];
  const { stdout } = new Workspace(long).shell('"$@" | cat', ...args);
  expect(stdout).toContain('<file name="a.ts">');
  expect(lstatSync('/dev/stdout').isSymbolicLink()).toBe(true);
});

test('warnings alone end with 0, unless --fail-on warn asks for 1 (V2)', () => {
  const workspace = new Workspace({ ...long, ...WARN });
  expect(workspace.lintel('check').code).toBe(0);
  expect(workspace.lintel('check', '--fail-on', 'warn').code).toBe(1);
  expect(workspace.lintel('check', '--fail-on', 'error').code).toBe(0);
});

test('--quiet shows no warnings, and their number still', () => {
  const { stdout } = new Workspace({ ...long, ...WARN }).lintel('check', '--quiet');
  expect(stdout).toMatch(/^✖ 1 finding \(0 errors, 1 warning\)/);
});

test('--quiet says nothing where there is nothing', () => {
  const { code, stdout, stderr } = new Workspace({ 'a.ts': '' }).lintel('check', '-q');
  expect([code, stdout, stderr]).toEqual([0, '', '']);
});

test('--max-findings shows so many, says how many more there are, and counts all', () => {
  const functions = [1, 2, 3].map((name) => functionOf(9, `f${name}`)).join('');
  const { code, stdout } = new Workspace({ 'a.ts': functions }).lintel('check', '--max-findings=1');
  expect(stdout.match(/ is 9 lines long/g)).toHaveLength(1);
  expect(stdout).toMatch(/2 more[^]*✖ 3 findings/);
  expect(code).toBe(1);
});

test('--stats names the worst files', () => {
  const { stdout } = new Workspace(long).lintel('check', '--stats', '--no-cache');
  expect(stdout).toMatch(/slowest[^]*a\.ts/i);
});

const COLOUR = '\u001b[';

test.each([
  ['none by itself, as this is no terminal', {}, [], false],
  ['one that is forced', { FORCE_COLOR: '1' }, [], true],
  ['one that is forced off', { FORCE_COLOR: '0' }, [], false],
  ['none', { NO_COLOR: '1' }, [], false],
  ['none against a force', { NO_COLOR: '1', FORCE_COLOR: '1' }, [], false],
  ['an option', {}, ['--color'], true],
  ['an option against the environment', { NO_COLOR: '1' }, ['--color'], true],
  ['the opposite option', { FORCE_COLOR: '1' }, ['--no-color'], false],
  ['an empty NO_COLOR, which is none', { NO_COLOR: '' }, ['--color'], true],
])('colour: %s', (_title, env, args, isColoured) => {
  const { stdout } = new Workspace(long).lintelAs({ env }, 'check', ...args);
  expect(stdout.includes(COLOUR)).toBe(isColoured);
});

test('a report in a file has no colour', () => {
  const workspace = new Workspace(long);
  workspace.lintel('check', '--color', '-f', 'text=out.txt');
  expect(workspace.read('out.txt')).not.toContain(COLOUR);
});

test('the version, the overview, and the help of each command are shown', () => {
  const workspace = new Workspace();
  expect(workspace.lintel('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  for (const command of ['check', 'explain', 'completion']) {
    expect(workspace.lintel('--help').stdout).toContain(command);
    expect(workspace.lintel(command, '--help').stdout).toContain(`lintel ${command} `);
  }
});

test('fingerprints stay when the code moves and is laid out anew', () => {
  const fingerprint = (text: string): string | undefined =>
    check(new Workspace({ 'a.ts': text })).findings[0]?.fingerprint;
  const [before, after] = [functionOf(9), `\n\n// moved\n${functionOf(9).replaceAll('  ', '\t')}`];
  expect(fingerprint(before)).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint(after)).toBe(fingerprint(before));
  expect(fingerprint(functionOf(10))).not.toBe(fingerprint(before));
});
