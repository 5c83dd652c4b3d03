import { expect, test } from '@jest/globals';
import { listSince, listStaged, readObjects, toStagedTarget } from './changed.js';
import type { Git } from './git.js';

const OID = 'a'.repeat(40);
const ZERO = '0'.repeat(40);

/** Git that says the same whatever it is asked; null fails. */
const saying =
  (output: string | null): Git =>
  () =>
    output === null ? null : Buffer.from(output);

const entry = (file: string, mode = '100644', oid = OID): string =>
  `:000000 ${mode} ${ZERO} ${oid} A\0${file}\0`;

test('staged files are listed with their modes and contents', () => {
  expect(listStaged(saying(entry('a.ts') + entry(':b\n.ts', '120000')))).toEqual([
    { file: 'a.ts', mode: '100644', oid: OID },
    { file: ':b\n.ts', mode: '120000', oid: OID },
  ]);
});

test('nothing staged is an empty list', () => {
  expect(listStaged(saying(''))).toEqual([]);
});

test('conflicts and the want of git are said', () => {
  const conflict = saying(entry('a.ts', '100644', ZERO));
  expect(() => listStaged(conflict)).toThrow('not resolved: a.ts. Resolve them first.');
  expect(() => listStaged(saying(null))).toThrow('can’t be listed: git diff --cached');
});

test.each([
  ['120000', 'symlink'],
  ['160000', 'submodule'],
])('a staged entry of mode %s is skipped as a %s', (mode, reason) => {
  const target = toStagedTarget({ file: 'a.ts', mode, oid: OID });
  expect(target).toEqual({ file: 'a.ts', reason });
});

test('a staged file is read from the index, by its language', () => {
  const target = toStagedTarget({ file: 'a.tsx', mode: '100755', oid: OID });
  expect(target).toMatchObject({ language: 'tsx', origin: { kind: 'index', oid: OID } });
});

test('what changed since a commit is what differs and what is new', () => {
  const git: Git = ([command]) => Buffer.from(SAID[command ?? ''] ?? '');
  expect([...listSince(git, 'main')]).toEqual(['a.ts', 'new.ts']);
});

const SAID: Readonly<Record<string, string>> = {
  'merge-base': `${OID}\n`,
  diff: 'a.ts\0',
  'ls-files': 'new.ts\0',
};

const SAYS = 'git says "fatal: that is why"';

/** Git that fails at some commands for a reason, and says something else to all others. */
const failingAt =
  (commands: readonly string[], output: string): Git =>
  ([command = ''], _, tellWhy) =>
    commands.includes(command) ? (tellWhy?.(SAYS), null) : Buffer.from(output);

test.each([
  ['no repository', ['rev-parse', 'merge-base'], `What has changed can’t be listed: ${SAYS}.`],
  ['no such commit', ['merge-base'], `--since "main" names no commit .* with HEAD: ${SAYS}.$`],
])('of %s, git’s own reason is told', (_title, commands, says) => {
  expect(() => listSince(failingAt(commands, 'false\n'), 'main')).toThrow(new RegExp(says));
});

test('that a clone is shallow is told, with what to do', () => {
  const git = failingAt(['merge-base'], 'true\n');
  expect(() => listSince(git, 'main')).toThrow(/This clone is shallow: .*fetch-depth: 0/);
});

test('what is wrong with the repository is told before what is wrong with the command', () => {
  const git: Git = ([command], _, tellWhy) => (tellWhy?.(`no ${command}`), null);
  expect(() => listStaged(git)).toThrow('The staged files can’t be listed: no rev-parse.');
  expect(() => readObjects(git, [OID])).toThrow('The staged contents can’t be read: no rev-parse.');
});

test('a failure to list what has changed is no empty list', () => {
  const git: Git = ([command]) => (command === 'merge-base' ? Buffer.from(OID) : null);
  expect(() => listSince(git, 'main')).toThrow('What has changed can’t be listed');
});

test('objects come in their order, whatever bytes they hold', () => {
  const output = Buffer.from(`${OID} blob 3\na\nb\n${OID} blob 0\n\n${OID} blob 2\n\0\n\n`);
  const contents = readObjects(() => output, [OID, OID, OID]);
  expect(contents.map(String)).toEqual(['a\nb', '', '\0\n']);
});

test('an object that is gone, and a git that fails, are said', () => {
  expect(() => readObjects(saying(`${OID} missing\n`), [OID])).toThrow(`no object ${OID}`);
  expect(() => readObjects(saying(null), [OID])).toThrow('The staged contents can’t be read');
  expect(readObjects(saying(null), [])).toEqual([]);
});
