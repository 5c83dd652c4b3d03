import { truncateSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { check, functionOf, tell } from './reported.js';
import { Workspace } from './workspace.js';

const MEBIBYTE = 1024 * 1024;

test('a line of 100 MB is over the limit, and is not even read', () => {
  const workspace = new Workspace({ 'a.ts': '', 'b.ts': functionOf(9) });
  truncateSync(workspace.at('a.ts'), 100 * MEBIBYTE);
  const { findings } = check(workspace);
  expect(findings[0]?.message).toContain('it has 104857600 bytes (limit 10485760, the policy');
  expect(findings[1]).toMatchObject({ file: 'b.ts', value: 9 });
});

test('a file of 20 MB is over the limit, staged as well', () => {
  const workspace = new Workspace({ 'a.ts': 'x;'.repeat(10 * MEBIBYTE) });
  workspace.git('init', '--quiet');
  workspace.git('add', '.');
  expect(check(workspace, '--staged').findings[0]?.message).toContain('it has 20971520 bytes');
});

test('the policy sets the limit, and a file at the limit is judged', () => {
  const policy = { 'lintel.config.json': '{"maxFileSize":100}' };
  const [at, over] = ['a'.repeat(100), 'a'.repeat(101)];
  const { findings } = check(new Workspace({ ...policy, 'at.ts': at, 'over.ts': over }));
  expect(findings.map(({ file }) => file)).toEqual(['over.ts']);
});

test('8 MB of dense tokens are judged', () => {
  const text = `${'x;'.repeat(4 * MEBIBYTE)}\n${functionOf(9)}`;
  expect(tell(check(new Workspace({ 'a.ts': text })))).toEqual(['a.ts:2 function-length 9']);
});
