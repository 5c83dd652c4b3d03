import { spawn, type ChildProcessByStdio } from 'node:child_process';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { PACKAGE_ROOT } from '../../policy/package-root.js';
import { factsOfFailure } from '../facts/read.js';
import { encodeFacts } from '../store/encode-facts.js';
import type { Answer, Job } from './job.js';

/** What is told of each answer: the job's index in the list. */
export type OnAnswer = (index: number, answer: Answer) => void;

interface Batch {
  readonly from: number;
  readonly jobs: readonly Job[];
}

type ReaderProcess = ChildProcessByStdio<Writable, Readable, null>;

const BATCH = 24;
const READER = path.join(PACKAGE_ROOT, 'dist', 'analyser', 'run', 'reader.js');

/**
 * Reads files in processes of their own, `count` at a time. A parser that dies on a file (by a stack
 * or memory that it can't have) takes only its own process along: what that process had in hand is
 * given to new ones, file by file, and a file that a process dies of alone is a failure.
 */
export async function readInProcesses(
  jobs: readonly Job[],
  count: number,
  onAnswer: OnAnswer,
): Promise<void> {
  const queue = toBatches(jobs);
  const readers = Array.from({ length: Math.min(count, queue.length) }, () =>
    serve(queue, onAnswer),
  );
  await Promise.all(readers);
}

function toBatches(jobs: readonly Job[]): Batch[] {
  const count = Math.ceil(jobs.length / BATCH);
  const starts = Array.from({ length: count }, (_, index) => index * BATCH);
  return starts.map((from) => ({ from, jobs: jobs.slice(from, from + BATCH) }));
}

/** One reader after the other, until the queue is empty. */
async function serve(queue: Batch[], onAnswer: OnAnswer): Promise<void> {
  while (queue.length > 0) {
    const failed = await useReader(queue, onAnswer);
    if (failed === null) continue;
    const { batch, cause } = failed;
    if (batch.jobs.length === 1) onAnswer(batch.from, deadly(cause));
    else queue.push(...batch.jobs.map((job, index) => ({ from: batch.from + index, jobs: [job] })));
  }
}

interface Failed {
  readonly batch: Batch;
  readonly cause: string;
}

/** Works with one process until the queue is empty, or the process dies over a batch. */
async function useReader(queue: Batch[], onAnswer: OnAnswer): Promise<Failed | null> {
  const reader = openReader();
  for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
    const answers = await reader.ask(batch.jobs);
    if (answers === null) return { batch, cause: await reader.cause };
    answers.forEach((answer, index) => onAnswer(batch.from + index, answer));
  }
  reader.close();
  return null;
}

interface Reader {
  /** The answers in the order of the jobs, or null if the process dies. */
  ask(jobs: readonly Job[]): Promise<readonly Answer[] | null>;
  readonly cause: Promise<string>;
  close(): void;
}

function openReader(): Reader {
  const child = spawn(process.execPath, [READER], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout });
  const stop = (): unknown => child.kill('SIGKILL');
  process.once('exit', stop);
  child.once('close', () => process.removeListener('exit', stop));
  const closed = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  return { ...talk(child, lines, closed), cause: causeOfDeath(child) };
}

function talk(
  { stdin }: ReaderProcess,
  lines: Interface,
  closed: Promise<null>,
): Pick<Reader, 'ask' | 'close'> {
  return {
    ask: async (jobs) => {
      const next = new Promise<string>((resolve) => lines.once('line', resolve));
      stdin.write(`${JSON.stringify(jobs)}\n`);
      return parseAnswers(await Promise.race([next, closed]));
    },
    close: () => stdin.end(),
  };
}

/** The other end is `reader.ts` of the same version. */
function parseAnswers(line: string | null): readonly Answer[] | null {
  return line === null ? null : (JSON.parse(line) as readonly Answer[]);
}

function causeOfDeath(child: ReaderProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

function deadly(cause: string): Answer {
  const message =
    `the parser dies of it (${cause}), as it does where brackets, operators or else-ifs nest ` +
    'thousands deep. Break the expression up, or ignore the file in the policy';
  const facts = factsOfFailure({ message, line: 1, column: 1 });
  return { key: null, line: encodeFacts(facts), milliseconds: 0 };
}
