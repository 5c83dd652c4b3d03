import { expect, test } from '@jest/globals';
import { functionOf } from './reported.js';
import { Workspace, type Outcome } from './workspace.js';

const WARNS = '{ "rules": { "function-length": "warn" } }';
const SOURCES = { 'a.ts': functionOf(9), 'b.ts': functionOf(10), 'c.ts': functionOf(11) };
const BROKEN = { ...SOURCES, 'd.ts': '(' };

function timeless({ stdout, code }: Outcome): readonly unknown[] {
  return [code, stdout.replace(/ in [\d.]+ m?s|"durationMs": \d+|time="[\d.]+"/g, '')];
}

const lay = (): Workspace => new Workspace({ ...BROKEN, 'lintel.config.json': WARNS }).commit();

test.each([
  [],
  ['--max-findings', '2'],
  ['--quiet'],
  ['--quiet', '--max-findings', '0'],
  ['--fail-on', 'warn'],
  ['--stats', '--max-findings', '1'],
  ['--format', 'json'],
  ['--format', 'junit', '--max-findings', '1'],
  ['--format', 'markdown', '--max-findings', '3'],
  ['a.ts', 'c.ts'],
])('a run in which nothing has changed says what the last one said: %s %s %s', (...args) => {
  const [workspace, given] = [lay(), args.filter((it) => typeof it === 'string')];
  const [cold, warm, bare] = [[], [], ['--no-cache']].map((more) =>
    timeless(workspace.lintel('check', ...given, ...more)),
  );
  expect(stableStats(cold!)).toEqual(stableStats(bare!));
  expect(stableStats(warm!)).toEqual(stableStats(bare!));
});

/** How long files took differs from run to run. */
function stableStats([code, text]: readonly unknown[]): readonly unknown[] {
  return [code, String(text).replace(/Slowest files[^]*?\n\n/, '')];
}

type Change = (workspace: Workspace) => unknown;

test.each<[string, Change, string]>([
  ['a longer function', (it) => it.write({ 'a.ts': functionOf(12) }), '4 findings'],
  ['a mended file', (it) => it.write({ 'a.ts': '' }), '3 findings'],
  ['a new file', (it) => it.write({ 'e.ts': functionOf(9) }), '5 findings'],
  ['a file less', (it) => it.remove('a.ts'), '3 findings'],
  ['another policy', (it) => it.write({ 'lintel.config.json': '{}' }), '4 errors'],
  ['a file that is ignored now', (it) => it.write({ '.gitignore': 'e.ts\n' }), '4 findings'],
])('%s is seen by the next run', (_, change, found) => {
  const workspace = lay();
  expect(workspace.lintel('check').stdout).toContain('4 findings (1 error, 3 warnings)');
  change(workspace);
  expect(workspace.lintel('check').stdout).toContain(found);
});
