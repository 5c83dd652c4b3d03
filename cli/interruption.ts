import { execFileSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { functionOf } from './reported.js';
import type { Files, Workspace } from './workspace.js';

type Signal = NodeJS.Signals;

/** How a run that was interrupted ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: Signal | null;
  /** From the signal on, in milliseconds. */
  readonly took: number;
  /** Processes of the run were left a while later. */
  readonly hasOrphans: boolean;
}

/** Files of one finding each; 1,500 of them take a second or two to be read. */
export function manyFiles(count: number): Files {
  const text = functionOf(9) + functionOf(8, 'short').repeat(36);
  const names = Array.from({ length: count }, (_, index) => `src/f${index}.ts`);
  return Object.fromEntries(names.map((name, index) => [name, `// ${index}\n${text}`]));
}

/** Interrupts a run after so many milliseconds. */
export async function interrupt(run: ChildProcess, after: number, signal: Signal): Promise<Ending> {
  const ended = endOf(run);
  await sleep(after);
  const sent = performance.now();
  run.kill(signal);
  const { code, signal: by, at } = await ended;
  return { code, signal: by, took: Math.max(0, at - sent), hasOrphans: await hasOrphans(run) };
}

interface End {
  readonly code: number | null;
  readonly signal: Signal | null;
  readonly at: number;
}

function endOf(run: ChildProcess): Promise<End> {
  return new Promise((resolve) => {
    run.once('exit', (code, signal) => resolve({ code, signal, at: performance.now() }));
    run.stdout?.resume();
    run.stderr?.resume();
  });
}

/** How long a reader may take to see that nobody waits for it. In milliseconds. */
const PATIENCE = 5_000;

async function hasOrphans({ pid }: ChildProcess): Promise<boolean> {
  const deadline = performance.now() + PATIENCE;
  while (isGroupAlive(pid!) && performance.now() < deadline) await sleep(20);
  return isGroupAlive(pid!);
}

/** Those that are dead and only wait for the system to take note of it are left out. */
function isGroupAlive(leader: number): boolean {
  const states = execFileSync('ps', ['-A', '-o', 'pgid=,stat='], { encoding: 'utf8' });
  return new RegExp(`^\\s*${leader}\\s+[^Z]`, 'm').test(states);
}

/** What was written half, in the project or in its cache. */
export function halves({ root, cache }: Workspace): readonly string[] {
  const all = [root, cache].flatMap((it) => (existsSync(it) ? list(it) : []));
  return all.filter((name) => name.endsWith('.tmp'));
}

const list = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' });
