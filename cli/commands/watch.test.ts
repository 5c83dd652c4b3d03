import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { functionOf } from '../reported.js';
import { Workspace, type Files } from '../workspace.js';

const files = { 'a.ts': functionOf(8), 'b.md': '' };

/** A watch, and all that it has printed. */
interface Watch {
  readonly process: ChildProcess;
  readonly printed: string[];
}

function start(workspace: Workspace): Watch {
  const process = workspace.start('check', '--watch');
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

async function startCalm(workspace: Workspace): Promise<Watch> {
  const watch = start(workspace);
  await seen(watch, CALM);
  return watch;
}

test('a watch judges a burst of changes once', async () => {
  const workspace = new Workspace(files);
  const watch = await startCalm(workspace);
  for (const name of ['c', 'd', 'e']) workspace.write({ [`${name}.ts`]: '' });
  await seen(watch, 'no findings: 4 files,');
  await end(watch, 'SIGTERM');
  expect(watch.printed.join('').split(CALM).length - 1).toBe(2);
});
