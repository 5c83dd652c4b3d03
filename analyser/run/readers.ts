import { failAspects } from '../facts/aspects.js';
import type { Answer, Job } from './job.js';
import { startReader, type ReaderProcess } from './reader-process.js';

/** What is told of each answer: the job's index in the list. */
export type OnAnswer = (index: number, answer: Answer) => void;

interface Batch {
  readonly from: number;
  readonly jobs: readonly Job[];
}

const BATCH = 24;

/**
 * Reads files in processes of their own, `count` at a time. A parser that dies on a file (by a stack
 * or memory that it can't have) takes only its own process along: what that process had in hand is
 * given to new ones, file by file, and a file that a process dies of alone is a failure.
 */
export async function readInProcesses(jobs: Jobs, count: number, onAnswer: OnAnswer) {
  const queue = toBatches(jobs);
  const processes = Array.from({ length: Math.min(count, queue.length) });
  await Promise.all(processes.map(() => serve(queue, onAnswer)));
}

type Jobs = readonly Job[];

function toBatches(jobs: readonly Job[]): Batch[] {
  const count = Math.ceil(jobs.length / BATCH);
  const starts = Array.from({ length: count }, (_, index) => index * BATCH);
  return starts.map((from) => ({ from, jobs: jobs.slice(from, from + BATCH) }));
}

/** One reader after the other, until the queue is empty. */
async function serve(queue: Batch[], onAnswer: OnAnswer): Promise<void> {
  while (queue.length > 0) {
    const failed = await useReader(queue, onAnswer);
    if (failed?.batch.jobs.length === 1) tellDeath(failed, onAnswer);
    else if (failed !== null) queue.push(...toSingles(failed.batch));
  }
}

const toSingles = ({ from, jobs }: Batch): Batch[] =>
  jobs.map((job, index) => ({ from: from + index, jobs: [job] }));

interface Failed {
  readonly batch: Batch;
  readonly cause: string;
}

/** Works with one process until the queue is empty, or the process dies over a batch. */
async function useReader(queue: Batch[], onAnswer: OnAnswer): Promise<Failed | null> {
  const reader = startReader();
  const failed = await workOff(queue, reader, onAnswer);
  reader.close();
  const cause = await reader.ended;
  return failed === null ? null : { batch: failed, cause };
}

/** The batch that the process died over, if it did. */
async function workOff(queue: Batch[], { ask }: ReaderProcess, onAnswer: OnAnswer) {
  for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
    const answers = await ask(batch.jobs);
    if (answers === null) return batch;
    tell(batch, answers, onAnswer);
  }
  return null;
}

function tell({ from }: Batch, answers: readonly Answer[], onAnswer: OnAnswer): void {
  answers.forEach((answer, index) => onAnswer(from + index, answer));
}

function tellDeath({ batch, cause }: Failed, onAnswer: OnAnswer): void {
  onAnswer(batch.from, deadly(batch.jobs[0]!, cause));
}

function deadly({ aspects }: Job, cause: string): Answer {
  const message =
    `the parser dies of it (${cause}), as it does where brackets, operators or else-ifs nest ` +
    'thousands deep. Break the expression up, or ignore the file in the policy';
  const lines = failAspects(aspects, { message, line: 1, column: 1 });
  return { key: null, lines, milliseconds: 0 };
}
