import { randomUUID } from 'node:crypto';
import type { IsolatingQueue } from '../dead-letter-subject.js';
import type { HandleJob, JobRetry, NewJob } from '../queue-subject.js';
import { breaking, handling, retrying, type Breakage } from './broken-queue.js';

/** Breaks how jobs are added. */
const adding = (change: (jobs: readonly NewJob[]) => readonly NewJob[]) => {
  return (queue: IsolatingQueue) => ({ add: (jobs: readonly NewJob[]) => queue.add(change(jobs)) });
};

const flatten: (handle: HandleJob) => HandleJob = (handle) => (job) =>
  handle({ ...job, payload: job.payload instanceof Object ? 'an object' : job.payload });

/** Adds nothing before it works itself. */
class Memory {
  readonly #kept: NewJob[] = [];
  #works = false;

  constructor(private readonly queue: IsolatingQueue) {}

  async add(jobs: readonly NewJob[]): Promise<readonly string[]> {
    if (this.#works) return this.queue.add(jobs);
    const named = jobs.map((job) => ({ id: `id-${randomUUID()}`, ...job }));
    this.#kept.push(...named);
    return named.map(({ id }) => id);
  }

  async flush(): Promise<IsolatingQueue> {
    this.#works = true;
    await this.queue.add(this.#kept.splice(0));
    return this.queue;
  }
}

function keepInMemory(queue: IsolatingQueue): Partial<IsolatingQueue> {
  const memory = new Memory(queue);
  return {
    add: (jobs) => memory.add(jobs),
    work: async (handle, concurrency) => (await memory.flush()).work(handle, concurrency),
    workBatches: async (handle, size) => (await memory.flush()).workBatches(handle, size),
  };
}

const halveDelay = (job: NewJob): NewJob => ({ ...job, delay: (job.delay ?? 0) / 2 });

/** Drops the first job that is to be held back. */
function dropDelayed(queue: IsolatingQueue): Partial<IsolatingQueue> {
  const dropped: NewJob[] = [];
  const isKept = (job: NewJob): boolean => !job.delay || dropped.length > 0 || !dropped.push(job);
  return { add: (jobs) => queue.add(jobs.filter(isKept)) };
}

/** Lets jobs go in the order they came, as one place for all delays does. */
function queueDelays(queue: IsolatingQueue): Partial<IsolatingQueue> {
  const delays = [0];
  const delayed = (job: NewJob): NewJob => {
    if (job.delay) delays.push(job.delay);
    return job.delay ? { ...job, delay: Math.max(...delays) } : job;
  };
  return { add: (jobs) => queue.add(jobs.map(delayed)) };
}

const nameAgain = (id: string): string => id.replace(/~.*/, '');

const rename = (job: NewJob): NewJob =>
  job.id ? { ...job, id: `${job.id}~${randomUUID()}` } : job;

const namedAgain: (handle: HandleJob) => HandleJob = (handle) => (job) =>
  handle({ ...job, id: nameAgain(job.id) });

/** Takes each job for another. */
const renameIds = (queue: IsolatingQueue): Partial<IsolatingQueue> => ({
  add: async (jobs) => (await queue.add(jobs.map(rename))).map(nameAgain),
  work: (handle, concurrency) => queue.work(namedAgain(handle), concurrency),
});

const countToTwo: (handle: HandleJob) => HandleJob = (handle) => (job) =>
  handle({ ...job, attempt: Math.min(2, job.attempt) });

/** Adds again what has succeeded at its second attempt. */
const addAgain = (queue: IsolatingQueue): Partial<IsolatingQueue> => ({
  work: (handle, concurrency) =>
    queue.work(async (job) => {
      await handle(job);
      if (job.attempt === 2) await queue.add([{ payload: job.payload }]);
    }, concurrency),
});

const SPREADS = 'spreads the retries of jobs that failed together';

/** Takes jitter for leave not to wait at all. */
const retryAtOnce = (retry: JobRetry): JobRetry =>
  retry.jitter === 'none' ? retry : { ...retry, jitter: 'none', base: 1 };

/** Spreads delays over their later half only. */
const waitForHalf = (retry: JobRetry): JobRetry =>
  retry.jitter === 'none' ? retry : { ...retry, jitter: 'decorrelated', base: retry.max / 2 };

/** Queues that are wrong about jobs, and the cases that notice. */
export const QUEUE_BREAKAGES: readonly Breakage[] = [
  breaking('loses what is nested', 'hands a job over as it was added', handling(flatten)),
  breaking(
    'keeps jobs in memory until it works itself',
    'keeps jobs though who added them has gone',
    keepInMemory,
  ),
  breaking(
    'ignores priorities',
    'gives jobs of higher priority first',
    adding((jobs) => jobs.map((job) => ({ ...job, priority: 0 }))),
  ),
  breaking(
    'puts many jobs into the queue in reverse',
    'gives equal jobs in the order they came',
    adding((jobs) => (jobs.length > 2 ? jobs.toReversed() : jobs)),
  ),
  breaking(
    'waits for half of a delay',
    'holds a job back as long as it is to',
    adding((jobs) => jobs.map(halveDelay)),
  ),
  breaking('loses the first job with a delay', 'gives a job that was held back', dropDelayed),
  breaking('lets delays queue up', 'lets a short delay overtake a long one', queueDelays),
  breaking('takes each job for another', 'takes a job once that is added twice', renameIds),
  retrying(
    'makes a retry more than is set',
    'tries a job as often as is set, and no more',
    (retry) => ({ ...retry, attempts: retry.attempts + (retry.attempts > 1 ? 1 : 0) }),
  ),
  retrying('always makes a retry', 'makes no retry where one attempt is all', (retry) => ({
    ...retry,
    attempts: Math.max(2, retry.attempts),
  })),
  breaking('counts attempts to two', 'tells which attempt it is', handling(countToTwo)),
  breaking('adds again what it did', 'tries no job again that has succeeded', addAgain),
  retrying('waits as long each time', 'waits longer before each attempt', (retry) => ({
    ...retry,
    exponent: 1,
  })),
  retrying('knows no jitter', SPREADS, (retry) => ({ ...retry, jitter: 'none' })),
  retrying('retries all at once', SPREADS, retryAtOnce),
  retrying('waits for half of what jitter spreads', SPREADS, waitForHalf),
];
