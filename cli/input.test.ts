import { expect, test } from '@jest/globals';
import { functionOf, reportOf, tell, type Reported } from './reported.js';
import { Workspace } from './workspace.js';

const long = functionOf(9);

function checkInput(workspace: Workspace, file: string, input: string | Uint8Array): Reported {
  const args = ['check', '--stdin', '--stdin-filename', file, '-f', 'json'];
  return reportOf(workspace.lintelAs({ input }, ...args));
}

test('what comes in is judged under the name it is given (V2)', () => {
  const reported = checkInput(new Workspace({ 'src/a.ts': '' }), 'src/a.ts', long);
  expect(tell(reported)).toEqual(['src/a.ts:1 function-length 9']);
  expect(reported.findings[0]?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
});

test('the name need not be that of a file', () => {
  const { summary } = checkInput(new Workspace(), 'new/a.ts', long);
  expect(summary).toMatchObject({ files: 1, findings: 1, discovered: 1 });
});

test('the name says by which language and which part of the policy it is judged', () => {
  const rules = { overrides: [{ files: '*.tsx', rules: { 'function-length': 'off' } }] };
  const workspace = new Workspace({ 'lintel.config.json': JSON.stringify(rules) });
  expect(tell(checkInput(workspace, 'a.tsx', `${long}const a = <b/>;`))).toEqual([]);
  expect(checkInput(workspace, 'a.ts', 'const a = <b/>;').findings[0]?.rule).toBe('parse-error');
});

test.each([
  ['a.md', 'other-extension'],
  ['a.d.ts', 'declaration'],
  ['gone/a.ts', 'ignored'],
])('%s comes in and is skipped: %s', (file, reason) => {
  const ignores = [{ files: 'gone/**', because: 'a test' }];
  const workspace = new Workspace({ 'lintel.config.json': JSON.stringify({ ignores }) });
  expect(checkInput(workspace, file, long).summary.skipped).toEqual({ [reason]: 1 });
});

test('nothing may come in', () => {
  expect(checkInput(new Workspace(), 'a.ts', '').summary).toMatchObject({ files: 1, findings: 0 });
});

test('what comes in over the limit of the policy is a finding', () => {
  const workspace = new Workspace({ 'lintel.config.json': '{"maxFileSize":10}' });
  const [finding] = checkInput(workspace, 'a.ts', long).findings;
  expect(finding?.message).toContain(`it has ${long.length} bytes (limit 10`);
});

test('what comes in slowly and in pieces is waited for', () => {
  const script = '(echo "function f() {"; sleep 0.3; echo "}") | "$@"';
  const args = ['check', '--stdin', '--stdin-filename', 'a.ts'];
  const { code, stdout } = new Workspace().shell(script, ...args);
  expect(stdout).toContain('1 function judged');
  expect(code).toBe(0);
});
