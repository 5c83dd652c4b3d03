import { spawn, type ChildProcessByStdio } from 'node:child_process';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { PACKAGE_ROOT } from '../../policy/package-root.js';
import { fromLine } from './answer-line.js';
import { briefRunOn } from './brief-run.js';
import type { Answer, Job } from './job.js';

/** A process that reads files. */
export interface ReaderProcess {
  /** The answers in the order of the jobs, or null if the process dies over them. */
  ask(jobs: readonly Job[]): Promise<readonly Answer[] | null>;
  /** Lets the process end. */
  close(): void;
  /** How the process ended: a signal, or its exit code. */
  readonly ended: Promise<string>;
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

const READER = path.join(PACKAGE_ROOT, 'dist', 'analyser', 'run', 'reader.js');

/** Starts a reader. It does not outlive this process. */
export function startReader(): ReaderProcess {
  const child = spawnReader();
  // A reader that dies closes its end; that it died is told by `ended`.
  child.stdin.on('error', () => undefined);
  const kill = (): unknown => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.removeListener('exit', kill));
  return { ask: askerOf(child), close: () => child.stdin.end(), ended: endOf(child) };
}

function spawnReader(): Child {
  const { starting } = briefRunOn(process.versions.v8);
  return spawn(process.execPath, [...starting, READER], { stdio: ['pipe', 'pipe', 'ignore'] });
}

function askerOf({ stdin, stdout }: Child): ReaderProcess['ask'] {
  const lines = createInterface({ input: stdout });
  const closed = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  return (jobs) => {
    stdin.write(`${JSON.stringify(jobs)}\n`);
    return Promise.race([nextLine(lines).then(fromLine), closed]);
  };
}

const nextLine = (lines: Interface): Promise<string> =>
  new Promise((resolve) => lines.once('line', resolve));

function endOf(child: Child): Promise<string> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}
