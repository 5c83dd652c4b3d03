import { expect, test } from '@jest/globals';
import { check, functionOf, tell } from './reported.js';
import { Workspace } from './workspace.js';

const clean = { 'a.ts': functionOf(8) };
const long = { 'a.ts': functionOf(9) };

test('a clean project ends with 0, and says what was judged (C1, C2, V2)', () => {
  const { code, stdout } = new Workspace(clean).lintel('check');
  expect(stdout).toMatch(/^✔ no findings: 1 file, 1 function judged in .*s\n$/);
  expect(code).toBe(0);
});

test('a function over the limit ends a run with 1 (C2, V2)', () => {
  const { code, stdout } = new Workspace(long).lintel('check');
  expect(stdout).toContain('`long` is 9 lines long (limit 8)');
  expect(code).toBe(1);
});

test('a file over the limit ends a run with 1, one at the limit with 0 (C1, V2)', () => {
  const lines = (count: number): string => '// a line\n'.repeat(count);
  const workspace = new Workspace({ 'at.ts': lines(300), 'over.ts': lines(301) });
  expect(tell(check(workspace))).toEqual(['over.ts:301 file-length 301']);
  expect(workspace.lintel('check').code).toBe(1);
  expect(workspace.lintel('check', 'at.ts').code).toBe(0);
});

test('300 findings end a run with 1: an exit code is no count', () => {
  const functions = Array.from({ length: 256 }, (_, index) => functionOf(9, `f${index}`)).join('');
  expect(new Workspace({ 'a.ts': functions }).lintel('check').code).toBe(1);
});

const MISTAKES: readonly (readonly [string, readonly string[], string])[] = [
  ['an unknown option', ['check', '--stagde'], 'no option --stagde. Did you mean "staged"?'],
  ['an unknown negative', ['check', '--no-cahce'], 'no option --cahce. Did you mean "cache"?'],
  ['an unknown command', ['chekc'], 'no command "chekc". Did you mean "check"?'],
  ['a name that every object has', ['constructor'], 'no command "constructor"'],
  ['another one', ['__proto__'], 'no command "__proto__"'],
  ['such a shell', ['completion', 'toString'], 'takes the name of a shell'],
  ['an unknown format', ['check', '-f', 'jsn'], 'Did you mean "json"?'],
  ['an unknown level', ['check', '--fail-on', 'err'], 'Did you mean "error"?'],
  ['a missing value', ['check', '--format'], "'-f, --format <value>' argument missing"],
  ['a value too many', ['check', '--staged=yes'], "'--staged' does not take an argument"],
  ['no count', ['check', '--max-findings', '0'], 'a whole number of at least 1'],
  ['no number', ['check', '--threads', 'many'], '--threads is "many"'],
  ['two sources', ['check', '--staged', '--since', 'main'], 'exclude one another'],
  ['half of a pair', ['check', '--stdin'], '--stdin-filename FILE go together'],
  ['a watch of nothing', ['check', '-w', '--stdin', '--stdin-filename', 'a.ts'], '--watch and'],
  ['paths beside the input', ['check', '--stdin', '--stdin-filename', 'a.ts', 'b.ts'], 'no paths'],
  ['nothing to explain', ['explain'], 'RULE or FILE:LINE'],
  ['a path that is not there', ['check', 'b.ts'], '"b.ts" matches no file'],
  ['a glob of nothing', ['check', '*.tsx'], '"*.tsx" matches no file'],
  ['a path outside', ['check', 'a.ts', '../elsewhere'], '"../elsewhere" lies outside'],
  ['a file that is no code', ['check', 'notes.md'], 'nothing to judge (found: 1 other-extension)'],
];

test.each(MISTAKES)('%s ends a run with 2 and a word of what is wrong', (_title, args, says) => {
  const { code, stdout, stderr } = new Workspace({ ...clean, 'notes.md': '' }).lintel(...args);
  expect(stderr).toContain(says);
  expect([code, stdout]).toEqual([2, '']);
});

test('an empty folder ends a run with 2: nothing passes by looking at nothing (V2)', () => {
  const { code, stderr } = new Workspace().lintel('check');
  expect(stderr).toContain('.: there is nothing to judge (found: no file).');
  expect(code).toBe(2);
});

test('a fault of Lintel itself ends a run with 3, and asks to be reported', () => {
  const workspace = new Workspace(clean);
  const broken = { NODE_OPTIONS: `--import=${workspace.at('break.mjs')}` };
  workspace.write({ 'break.mjs': 'JSON.stringify = () => { throw new Error("broken"); };' });
  const { code, stderr } = workspace.lintelAs({ env: broken }, 'check', '--no-cache');
  expect(stderr).toContain('this is a fault in Lintel: broken\nRun it again with --debug');
  expect(code).toBe(3);
});

test('a working directory that is gone ends a run with 2', () => {
  const workspace = new Workspace({ 'gone/a.ts': '' });
  const script = `cd ${workspace.at('gone')}; rm -r ${workspace.at('gone')}; exec "$@"`;
  const { code, stderr } = workspace.shell(script, 'check');
  expect(stderr).toBe('lintel: the working directory is not there any more.\n');
  expect(code).toBe(2);
});

test('an output that is full ends a run with 2', () => {
  const { code, stderr } = new Workspace(long).shell('exec "$@" >/dev/full', 'check');
  expect(stderr).toContain('lintel: the output can’t be written: ENOSPC');
  expect(code).toBe(2);
});

test('a reader that closes the pipe early changes nothing', () => {
  const script = '"$@" | true; echo "${PIPESTATUS[0]}"';
  const { stdout, stderr } = new Workspace(long).shell(script, 'check', '-f', 'json');
  expect([stdout, stderr]).toEqual(['1\n', '']);
});
