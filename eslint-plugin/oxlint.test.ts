import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../policy/package-root.js';
import { functionOf, layProject, removeProjects, type Files } from './test-project.js';

// What oxlint loads is the built plugin: `npm test` builds before it tests.
const PLUGIN = path.join(PACKAGE_ROOT, 'dist', 'eslint-plugin', 'index.js');
const OXLINT = path.join(PACKAGE_ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
const SIZE_RULES = { 'lintel/file-length': 'error', 'lintel/function-length': 'error' };

afterAll(removeProjects);

/** Has oxlint lint a project by our rules alone, and returns all that it says. */
function runOxlint(files: Files, rules: object = SIZE_RULES, format = 'unix'): string {
  const config = { jsPlugins: [PLUGIN], categories: { correctness: 'off' }, rules };
  const root = layProject({ '.oxlintrc.json': JSON.stringify(config), ...files });
  const args = [OXLINT, '--format', format, '--threads', '1'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

test.each(['a.ts', 'a.js', 'a.tsx', 'a.mjs'])(
  'oxlint finds what is too long in %s (C1, C2)',
  (file) => {
    const said = runOxlint({ [file]: functionOf(301) });
    expect(said).toContain(`${file}:1:1: \`long\` is 301 lines long (limit 8).`);
    expect(said).toContain(`${file}:301:1: The file has 301 lines (limit 300): 301 code.`);
  },
);

test('oxlint finds nothing in a file where nothing is', () => {
  const said = runOxlint({ 'short.ts': functionOf(8), 'long.ts': functionOf(9) });
  expect(said).toContain('long.ts:1:1');
  expect(said).not.toContain('short.ts');
});

test('the policy of a project holds in oxlint', () => {
  const policy = '{ "rules": { "function-length": ["warn", { "max": 4 }] } }';
  const said = runOxlint({ 'lintel.config.json': policy, 'src/a.ts': functionOf(5) });
  expect(said).toContain('`long` is 5 lines long (limit 4)');
});

test('options in oxlint’s configuration win over the policy', () => {
  const rules = { 'lintel/function-length': ['error', { max: 4 }] };
  expect(runOxlint({ 'a.ts': functionOf(5) }, rules)).toContain('(limit 4)');
});

test('comments, an order mark and carriage returns are counted as everywhere else', () => {
  const text = `\uFEFF// é\r\n${functionOf(10).replaceAll('\n', '\r\n').replace('work();', '/* x */')}`;
  expect(runOxlint({ 'a.ts': text })).toContain('a.ts:2:1: `long` is 9 lines long');
});

test('a rule that can’t work in oxlint says so', () => {
  const rules = { 'lintel/justified-disable': 'error' };
  const said = runOxlint({ 'a.ts': 'a();' }, rules, 'default');
  expect(said).toContain("lintel/justified-disable can't work in oxlint.");
});
