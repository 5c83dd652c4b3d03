import type { ChildProcess } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, jest, test } from '@jest/globals';
import { functionOf } from '../reported.js';
import { Workspace, type Files } from '../workspace.js';

// A machine that runs other tests as well is slow to start a watch.
jest.setTimeout(60_000);

const files = { 'a.ts': functionOf(8), 'b.md': '' };

/** A watch, and all that it has printed. */
interface Watch {
  readonly process: ChildProcess;
  readonly printed: string[];
}

function start(workspace: Workspace, ...args: readonly string[]): Watch {
  return listen(workspace.start('check', '--watch', ...args));
}

function listen(process: ChildProcess): Watch {
  const printed: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    stream?.on('data', (chunk) => printed.push(String(chunk)));
  }
  return { process, printed };
}

/** Waits until a text was printed so many times. */
async function seen({ printed }: Watch, text: string, times = 1): Promise<void> {
  const deadline = Date.now() + LONGEST;
  const isSeen = (): boolean => printed.join('').split(text).length > times;
  while (!isSeen() && Date.now() < deadline) await sleep(20);
  expect({ text, isSeen: isSeen(), printed }).toMatchObject({ isSeen: true });
}

/** In milliseconds. */
const LONGEST = 20_000;
const CALM = 'Watching for changes.';

async function end({ process }: Watch, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => process.once('exit', resolve));
  process.kill(signal);
  return ended;
}

type Use = (watch: Watch, workspace: Workspace) => Promise<void>;

/** Lets a watch run for as long as it is used. */
async function watching(sources: Files, use: Use): Promise<void> {
  const workspace = new Workspace(sources);
  const watch = start(workspace);
  await use(watch, workspace);
  await end(watch, 'SIGTERM');
}

test('a watch judges at once, again when a file changes, and ends by SIGINT with 130', async () => {
  const workspace = new Workspace(files);
  const watch = await startCalm(workspace);
  workspace.write({ 'a.ts': functionOf(9) });
  await seen(watch, '`long` is 9 lines long');
  expect(await end(watch, 'SIGINT')).toBe(130);
});

test('a watch sees files that come and go', () =>
  watching(files, async (watch, workspace) => {
    await seen(watch, 'no findings: 1 file,');
    workspace.write({ 'new/c.ts': '' });
    await seen(watch, 'no findings: 2 files,');
    workspace.remove('new');
    await seen(watch, 'no findings: 1 file,', 2);
  }));

test('a watch heeds a policy that changes, and outlives one that is wrong', () =>
  watching({ ...files, 'lintel.config.json': '{}' }, async (watch, workspace) => {
    await seen(watch, CALM);
    workspace.write({ 'lintel.config.json': '{"extends":"strickt"}' });
    await seen(watch, 'is not a valid policy');
    workspace.write({ 'lintel.config.json': '{"rules":{"file-length":["error",{"max":1}]}}' });
    await seen(watch, 'The file has 8 lines (limit 1)');
  }));

async function startCalm(workspace: Workspace, ...args: readonly string[]): Promise<Watch> {
  const watch = start(workspace, ...args);
  await seen(watch, CALM);
  return watch;
}

test('a watch judges a burst of changes once', async () => {
  const workspace = new Workspace(files);
  const watch = await startCalm(workspace);
  for (const name of ['c', 'd', 'e']) workspace.write({ [`${name}.ts`]: '' });
  await seen(watch, 'no findings: 4 files,');
  await end(watch, 'SIGTERM');
  expect(countJudged(watch)).toBe(2);
});

const countJudged = ({ printed }: Watch): number => printed.join('').split(CALM).length - 1;

test.each(['package.json', 'sub/tsconfig.json', 'data.json', '.gitignore', 'sub/.gitattributes'])(
  'a watch judges again when %s changes',
  (name) =>
    watching({ ...files, 'sub/b.ts': '' }, async (watch, workspace) => {
      await seen(watch, CALM);
      workspace.write({ [name]: '' });
      await seen(watch, CALM, 2);
    }),
);

const max = (lines: number): Files => ({
  'lenient.json': `{"rules":{"file-length":["error",{"max":${lines}}]}}`,
});

test('a watch heeds the policy that is named', async () => {
  const workspace = new Workspace({ ...files, ...max(9) });
  const watch = await startCalm(workspace, '--config', 'lenient.json');
  workspace.write(max(7));
  await seen(watch, 'The file has 8 lines (limit 7)');
  await end(watch, 'SIGTERM');
});

test('a watch does not judge again for the reports that it writes, through a link or not', async () => {
  const workspace = new Workspace({ ...files, 'out/a.md': '' }).link('out', 'link');
  const watch = await startCalm(workspace, '-f', 'json=a.json', '-f', 'sarif=link/b.json');
  await sleep(A_WHILE);
  await end(watch, 'SIGTERM');
  expect(countJudged(watch)).toBe(1);
});

/** Longer than it takes to judge a small change. In milliseconds. */
const A_WHILE = 500;

test('a watch follows no link, as a check doesn’t', async () => {
  const [workspace, other] = [new Workspace(files), new Workspace({ 'a.ts': '' })];
  const watch = await startCalm(workspace.link(other.root, 'linked'));
  other.write({ 'b.ts': '' });
  await sleep(A_WHILE);
  await end(watch, 'SIGTERM');
  expect(countJudged(watch)).toBe(1);
});

test('a project that is named by a link is watched', async () => {
  const workspace = new Workspace({ 'real/lintel.config.json': '{}', 'real/a.ts': '' });
  const watch = await startCalm(workspace.link('real', 'link'), 'link');
  workspace.write({ 'real/a.ts': functionOf(9) });
  await seen(watch, '`long` is 9 lines long');
  await end(watch, 'SIGTERM');
});

/** Someone who may not read what has no rights for others, whoever runs the tests. */
const STRANGER = process.getuid?.() === 0 ? { uid: 54_321 } : {};

test('a watch goes on beside a folder that can’t be read', async () => {
  const workspace = new Workspace({ ...files, 'closed/a.ts': '' });
  chmodSync(workspace.at('closed'), 0);
  const watch = listen(workspace.startAs(STRANGER, 'check', '--watch'));
  await seen(watch, CALM);
  workspace.write({ 'new.ts': functionOf(9) });
  await seen(watch, '`long` is 9 lines long').finally(() => end(watch, 'SIGTERM'));
});
