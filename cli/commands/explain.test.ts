import { expect, test } from '@jest/globals';
import { OPTIONS } from '../../rules/options.js';
import { functionOf } from '../reported.js';
import { Workspace, type Files } from '../workspace.js';
import { explainRule } from './explain-rule.js';

const files = { 'a.ts': `${functionOf(8, 'short')}${functionOf(9)}`, 'sub/b.ts': '' };

test('a rule is explained by its document, with or without its prefix', () => {
  const { code, stdout } = new Workspace().lintel('explain', 'function-length');
  expect(stdout).toMatch(/^# function-length\n/);
  expect(stdout).not.toContain('<!--');
  expect(code).toBe(0);
  expect(new Workspace().lintel('explain', 'lintel/function-length').stdout).toBe(stdout);
});

test.each(Object.keys(OPTIONS))('there is a document of %s', (rule) => {
  expect(explainRule(rule)).toMatch(new RegExp(`^# ${rule}\n`));
});

test('a rule of the project is explained, too, and taken for the nearest', () => {
  const { code, stdout } = new Workspace().lintel('explain', 'module-boundaries');
  expect(stdout).toMatch(/^# module-boundaries\n/);
  expect(code).toBe(0);
  expect(() => explainRule('no-import-cycle')).toThrow('Did you mean "no-import-cycles"?');
});

test('a rule that is not there is a mistake, and the nearest one is named', () => {
  const { code, stderr } = new Workspace().lintel('explain', 'function-lenght');
  expect(stderr).toContain('There is no rule "function-lenght". Did you mean "function-length"?');
  expect(code).toBe(2);
});

test('a place is explained by the figures around it, and by what breaks the policy (C2)', () => {
  const { code, stdout } = new Workspace(files).lintel('explain', 'a.ts:9');
  expect(stdout).toContain('a.ts: 17 lines (17 code, 0 types,');
  expect(stdout).toContain('long, lines 9–17: code 9, own 9, physical 9; statements 7');
  expect(stdout).not.toContain('short');
  expect(stdout).toContain('error function-length: `long` is 9 lines long (limit 8)');
  expect(code).toBe(0);
});

test('a column behind the line is taken as one', () => {
  expect(new Workspace(files).lintel('explain', 'a.ts:9:3').stdout).toContain('long, lines 9–17');
});

test('a line that nothing is said of is told so', () => {
  const { stdout } = new Workspace(files).lintel('explain', 'a.ts:1');
  expect(stdout).toContain('No rule has anything against this line.');
});

const circle = { 'a.ts': "import './b.js';\n", 'b.ts': "import './a.js';\n" };

test('a place is explained by what rules of the project have against it, too', () => {
  const { stdout } = new Workspace(circle).lintel('explain', 'a.ts:1');
  expect(stdout).toContain('error no-import-cycles: ');
  expect(stdout).not.toContain('No rule has anything');
});

test('what a comment silences of the project is told, and the comment is not called idle', () => {
  const silenced = `// lintel-disable-next-line no-import-cycles -- a test\n${circle['a.ts']}`;
  const workspace = new Workspace({ ...circle, 'a.ts': silenced });
  expect(workspace.lintel('explain', 'a.ts:2').stdout).toContain('(silenced by the comment');
  expect(workspace.lintel('explain', 'a.ts:1').stdout).toContain('No rule has anything');
});

test('a place is measured where no rule measures', () => {
  const policy = { 'lintel.config.json': JSON.stringify({ rules: OFF }) };
  const { stdout } = new Workspace({ ...files, ...policy }).lintel('explain', 'a.ts:9');
  expect(stdout).toContain('long, lines 9–17: code 9');
});

test('what a comment silences is told with the comment', () => {
  const text = `// lintel-disable-next-line function-length -- a test\n${functionOf(9)}`;
  const { stdout } = new Workspace({ 'a.ts': text }).lintel('explain', 'a.ts:2');
  expect(stdout).toContain('function-length (silenced by the comment in line 1)');
});

test('of a file that can’t be parsed every line says so', () => {
  const { stdout } = new Workspace({ 'a.ts': 'a;\n(' }).lintel('explain', 'a.ts:1');
  expect(stdout).toContain('error parse-error');
});

test.each([
  ['sub:1', 'sub is no file that is judged'],
  ['.:1', 'is no file that is judged'],
  ['gone.ts:1', '"gone.ts" matches no file'],
  ['../a.ts:1', '"a.ts" matches no file'],
])('%s can’t be explained', (place, says) => {
  const workspace = new Workspace({ ...files, 'sub/c.ts': '' }).commit();
  const { code, stderr } = workspace.lintel('explain', place);
  expect(stderr).toContain(says);
  expect(code).toBe(2);
});

/** A policy that ignores `old`, and overrides what the rules say of some files. */
function policyWith(...overrides: readonly object[]): Files {
  const ignores = [{ files: 'old/**', because: 'to be removed' }];
  return { 'lintel.config.json': JSON.stringify({ ignores, overrides }) };
}

test('--print-config shows what holds for a file, and why it would be left out (V2)', () => {
  const policy = policyWith({ files: 'old/**', rules: { 'file-length': 'warn' } });
  const workspace = new Workspace(policy);
  const { stdout } = workspace.lintel('check', '--print-config', 'old/a.test.ts');
  const { rules, ...rest } = JSON.parse(stdout) as Readonly<Record<string, object>>;
  expect(rest).toMatchObject({ ignoredBecause: 'to be removed', isTest: true, overrides: [0] });
  expect(rules).toMatchObject({ 'file-length': { severity: 'warn', options: { max: 300 } } });
});

test('--print-config shows where the policy comes from', () => {
  const workspace = new Workspace({ 'a.ts': '' });
  const { stdout } = workspace.lintel('check', '--print-config', 'a.ts');
  expect(JSON.parse(stdout)).toMatchObject({ root: workspace.root, policyFile: null });
});

test('--explain-coverage lists what no rule governs, each with its reason', () => {
  const policy = policyWith({ files: 'free.ts', rules: OFF });
  const sources = { 'a.ts': '', 'old/a.ts': '', 'a.d.ts': '', 'free.ts': '' };
  const { code, stdout } = new Workspace({ ...policy, ...sources }).lintel('check', COVERAGE);
  expect(stdout.split('\n')).toEqual([...UNCOVERED, expect.stringMatching(TOTAL), '']);
  expect(code).toBe(0);
});

const COVERAGE = '--explain-coverage';
const OFF = Object.fromEntries(Object.keys(OPTIONS).map((id) => [id, 'off']));
const UNCOVERED = [
  'a.d.ts: a declaration file holds no code',
  'old/a.ts: ignored, because to be removed',
  'free.ts: every rule is off for it',
];
const TOTAL = /^2 files are judged; not judged: 1 declaration, 1 other-extension, 1 ignored\.$/;
