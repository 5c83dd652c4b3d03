import { chmodSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { check, functionOf, tell, type Reported } from './reported.js';
import { Workspace } from './workspace.js';

const source = { 'a.ts': functionOf(9), 'b.tsx': 'const b = <c/>;', 'bad.ts': '(', 'big.js': ';' };
const FOUND = ['a.ts:1 function-length 9', 'bad.ts:1 parse-error null'];

/** As the clock of the file system goes, in seconds. */
const LONG_AGO = 1_000_000;

/** Sets the time of the one file that a test changes. */
function stamp(workspace: Workspace, time: number | Date): Workspace {
  utimesSync(workspace.at('a.ts'), time, time);
  return workspace;
}

function filesOf({ cache }: Workspace): readonly string[] {
  const entries = readdirSync(cache, { recursive: true, withFileTypes: true });
  return entries.filter((it) => it.isFile()).map((it) => path.join(it.parentPath, it.name));
}

function withoutDuration(report: Reported): object {
  return { ...report, summary: { ...report.summary, durationMs: 0 } };
}

test('a second run says the same as the first, to the last figure', () => {
  const workspace = new Workspace(source);
  const [cold, warm, bare] = [check(workspace), check(workspace), check(workspace, '--no-cache')];
  expect(tell(cold)).toEqual(FOUND);
  expect(withoutDuration(warm)).toEqual(withoutDuration(cold));
  expect(warm.findings).toEqual(bare.findings);
});

const MANY = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [`${String(index)}.ts`, functionOf(9)]),
);

test.each([
  ['a few', '--max-findings', '3'],
  ['all', '--max-findings', '400'],
  ['none that is a warning', '--quiet', '--max-findings', '250'],
])('of hundreds of findings a second run shows %s as the first does', (_, ...options) => {
  const workspace = new Workspace({ ...MANY, 'lintel.config.json': HALF_WARNED });
  const [cold, warm] = [
    workspace.lintel('check', ...options),
    workspace.lintel('check', ...options),
  ];
  expect(withoutTime(warm.stdout)).toBe(withoutTime(cold.stdout));
});

const HALF_WARNED = JSON.stringify({
  overrides: [{ files: '1*.ts', rules: { 'function-length': 'warn' } }],
});

const withoutTime = (text: string): string => text.replace(/in [\d.]+ m?s$/m, '');

test('a second run reads nothing again', () => {
  const workspace = new Workspace({ 'a.ts': functionOf(9) });
  expect(workspace.lintel('check', '--stats').stdout).toMatch(/Slowest files\n.* a\.ts/);
  expect(workspace.lintel('check', '--stats').stdout).toContain('Slowest files: none');
});

test('--no-cache leaves nothing behind, and uses nothing', () => {
  const workspace = new Workspace(source);
  check(workspace, '--no-cache');
  expect(filesOf(workspace)).toEqual([]);
});

test('a cache lies under node_modules if there is one', () => {
  const workspace = new Workspace({ ...source, 'node_modules/p/package.json': '{}' });
  check(workspace);
  expect(filesOf(workspace)).toEqual([]);
  expect(readdirSync(workspace.at('node_modules/.cache/lintel'))).not.toEqual([]);
});

const DAMAGES: readonly (readonly [string, (content: Buffer) => Uint8Array])[] = [
  ['emptied', () => Buffer.alloc(0)],
  ['cut in the middle', (content) => content.subarray(0, content.length / 2)],
  ['cut by a byte', (content) => content.subarray(0, -1)],
  ['one figure changed', (content) => Buffer.from(content.toString().replace(/9/g, '8'))],
  ['overwritten with another text', () => Buffer.from('{"version":1}')],
  ['overwritten with null', () => Buffer.from('null')],
  ['overwritten with bytes', () => Buffer.from([0, 255, 254, 10, 0])],
  ['doubled', (content) => Buffer.concat([content, content])],
  ['of another version', (content) => Buffer.from(content.toString().replace(/\d\.\d/, '9.9'))],
];

test.each(DAMAGES)('a cache that is %s is made anew, and not believed', (_title, damage) => {
  const workspace = new Workspace(source);
  check(workspace);
  for (const file of filesOf(workspace)) writeFileSync(file, damage(readFileSync(file)));
  expect(tell(check(workspace))).toEqual(FOUND);
  expect(tell(check(workspace))).toEqual(FOUND);
});

test('the cache of another project in its place is of no harm', () => {
  const [one, other] = [new Workspace(source), new Workspace({ 'a.ts': functionOf(12) })];
  check(other);
  for (const file of filesOf(other))
    one.write({ [`node_modules/.cache/lintel/${path.basename(file)}`]: readFileSync(file) });
  expect(tell(check(one))).toEqual(FOUND);
});

test('a cache that is a file, or can’t be written, harms nothing', () => {
  const workspace = new Workspace({ ...source, 'node_modules/.cache': '' });
  expect(tell(check(workspace))).toEqual(FOUND);
  const env = { XDG_CACHE_HOME: '/dev/null' };
  const { code } = new Workspace(source).lintelAs({ env }, 'check');
  expect(code).toBe(1);
});

test('a user without rights in the cache gets the same answer', () => {
  const workspace = new Workspace(source);
  check(workspace);
  chmodSync(workspace.cache, 0o700);
  const { code, stderr } = workspace.lintelAs({ uid: STRANGER }, 'check');
  expect([code, stderr]).toEqual([1, '']);
});

test('a user without a home gets the same answer', () => {
  const workspace = new Workspace(source);
  const script = 'unset HOME XDG_CACHE_HOME; exec "$@"';
  const { code, stderr } = workspace.shell(script, 'check');
  expect([code, stderr]).toEqual([1, '']);
});

const STRANGER = 54_321;

test('a relative cache folder is none', () => {
  const workspace = new Workspace(source);
  workspace.lintelAs({ env: { XDG_CACHE_HOME: 'relative' } }, 'check');
  expect(readdirSync(workspace.root)).not.toContain('relative');
});

test('a file that changes within the same tick, with the same size, is read again', () => {
  const workspace = new Workspace({ 'a.ts': functionOf(9) });
  const now = new Date();
  for (const name of ['long', 'line', 'lots']) {
    stamp(workspace.write({ 'a.ts': functionOf(9, name) }), now);
    expect(check(workspace).findings[0]?.symbol).toBe(name);
  }
});

/** A project of one file of long ago, which a run has kept by its time. */
async function settle(text: string): Promise<Workspace> {
  const workspace = stamp(new Workspace({ 'a.ts': text }), LONG_AGO);
  await sleep(NO_LONGER_RACY);
  check(workspace);
  return workspace;
}

test('a file whose time was set back, with the same size, is read again', async () => {
  const workspace = await settle(functionOf(9, 'one'));
  expect(filesOf(workspace).map((file) => path.basename(file))).toContain('files');
  expect(check(workspace).findings[0]?.symbol).toBe('one');
  stamp(workspace.write({ 'a.ts': functionOf(9, 'two') }), LONG_AGO);
  expect(check(workspace).findings[0]?.symbol).toBe('two');
});

test('files that were too fresh for the first run are known by their times after the second', async () => {
  const workspace = new Workspace({ 'a.ts': functionOf(9) });
  check(workspace);
  await sleep(NO_LONGER_RACY);
  expect(filesOf(workspace).map((file) => path.basename(file))).not.toContain('files');
  check(workspace);
  expect(filesOf(workspace).map((file) => path.basename(file))).toContain('files');
});

/** In milliseconds; before it, what the file system says of a file is not relied on. */
const NO_LONGER_RACY = 2_100;

test('the same text under another ending is another thing', () => {
  const text = 'const a = <b>c</b>;';
  const workspace = new Workspace({ 'a.tsx': text });
  expect(tell(check(workspace))).toEqual([]);
  expect(tell(check(workspace.write({ 'a.ts': text })))).toEqual(['a.ts:1 parse-error null']);
});

test('a policy that changes needs no new reading, and holds', () => {
  const workspace = new Workspace({ 'a.ts': functionOf(9) });
  check(workspace);
  workspace.write({ 'lintel.config.json': '{"rules":{"function-length":"off"}}' });
  expect(tell(check(workspace))).toEqual([]);
});
