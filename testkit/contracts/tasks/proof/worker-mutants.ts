import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IsolatingQueue } from '../dead-letter-subject.js';
import type { BatchSize, HandleBatch, HandleJob, TaskWorker } from '../queue-subject.js';
import { breaking, handled, type Break, type Breakage } from './broken-queue.js';

/** Longer than a case of the proof waits. In milliseconds. */
const LATE = 6000;

/** Waits for a long retry where the job is done. */
const waitInPlace: Break = (queue, { retry }) =>
  handled(queue, (handle) => (job) => handle(job).catch(retry.base > LATE ? failLate : fail));

const fail = (error: unknown): never => {
  throw error;
};

const failLate = (error: unknown): Promise<never> => sleep(LATE).then(() => fail(error));

type BreakWorker = (worker: TaskWorker) => Partial<TaskWorker>;

/** Breaks the workers that are started. */
const workers = (change: BreakWorker) => (queue: IsolatingQueue) => ({
  work: async (handle: HandleJob, concurrency?: number) => {
    const worker = await queue.work(handle, concurrency);
    const both: TaskWorker = { stop: () => worker.stop(), kill: () => worker.kill() };
    return { ...both, ...change(worker) };
  },
});

/** Its stop waits for what is under way, and goes on with what comes. */
const neverStop: Break = (queue) => ({
  work: async (handle, concurrency) => {
    const running: Promise<unknown>[] = [];
    const worker = await queue.work((job) => add(running, handle(job)), concurrency);
    return { stop: () => Promise.all(running).then(ignore), kill: () => worker.kill() };
  },
});

function add(running: Promise<unknown>[], work: Promise<unknown>): Promise<unknown> {
  running.push(work.catch(ignore));
  return work;
}

const ignore = (): void => undefined;

/** Gives each job to all of its workers. */
function broadcast(queue: IsolatingQueue): Partial<IsolatingQueue> {
  const handlers = new Set<HandleJob>();
  const handleAll: HandleJob = (job) => Promise.all([...handlers].map((handle) => handle(job)));
  const work: IsolatingQueue['work'] = async (handle, concurrency) =>
    leaving(await queue.work(handleAll, concurrency), () => handlers.delete(handle));
  return { work: (handle, concurrency) => work(noted(handlers, handle), concurrency) };
}

function noted(handlers: Set<HandleJob>, handle: HandleJob): HandleJob {
  handlers.add(handle);
  return handle;
}

function leaving(worker: TaskWorker, leave: () => unknown): TaskWorker {
  return {
    stop: () => worker.stop().then(() => void leave()),
    kill: () => worker.kill().then(() => void leave()),
  };
}

/** Counts as done what a worker had when it died. */
const acknowledgeEarly: Break = (queue) => ({
  work: async (handle, concurrency) => {
    const [death, kill] = [new AbortController(), () => sleep(100, death.abort())];
    const died = once(death.signal, 'abort');
    const worker = await queue.work((job) => Promise.race([handle(job), died]), concurrency);
    return { stop: () => worker.stop(), kill: () => kill().then(() => worker.kill()) };
  },
});

type BreakBatches = (handle: HandleBatch, size: BatchSize) => readonly [HandleBatch, BatchSize];

/** Breaks how batches are made. */
const batches = (change: BreakBatches) => (queue: IsolatingQueue) => ({
  workBatches: (handle: HandleBatch, size: BatchSize) => queue.workBatches(...change(handle, size)),
});

/** A first batch that is not full waits too long. */
const waitForFull: BreakBatches = (handle, { size, linger }) => {
  const handed: unknown[] = [];
  const noting: HandleBatch = (jobs) => {
    handed.push(jobs);
    return handle(jobs);
  };
  return [noting, { size, linger: LATE, ...lingering(() => (handed.length > 0 ? linger : LATE)) }];
};

const lingering = (read: () => number): object =>
  Object.defineProperty({}, 'linger', { get: read, enumerable: true });

/** One that fails has all fail. */
const failTogether: BreakBatches = (handle, size) => [
  async (jobs) => {
    const [error] = (await handle(jobs)).values();
    return new Map(error === undefined ? [] : jobs.map(({ id }) => [id, error]));
  },
  size,
];

/** Queues that are wrong about workers and batches, and the cases that notice. */
export const WORKER_BREAKAGES: readonly Breakage[] = [
  breaking(
    'waits for a retry in place of other work',
    'gives other jobs their turn while one waits for its retry',
    waitInPlace,
  ),
  breaking(
    'drops what a worker does that is stopped',
    'lets a worker that is stopped end its job first',
    workers((worker) => ({ stop: () => worker.kill() })),
  ),
  breaking('never stops a worker', 'gives no job to a worker that has stopped', neverStop),
  breaking('does one job more', 'does as many jobs at a time as is set', (queue) => ({
    work: (handle, concurrency = 1) => queue.work(handle, concurrency + Number(concurrency > 1)),
  })),
  breaking('gives each job to all', 'gives a job to one of two workers', broadcast),
  breaking(
    'counts as done what its worker died of',
    'gives the job of a worker that died to another',
    acknowledgeEarly,
  ),
  breaking(
    'puts one job more into a batch',
    'gives no batch that is larger than is set',
    batches((handle, { size, linger }) => [handle, { size: size + 1, linger }]),
  ),
  breaking('waits for a full batch', 'gives a batch that is not full', batches(waitForFull)),
  breaking(
    'fails a batch as a whole',
    'tries again what failed in a batch, and no more',
    batches(failTogether),
  ),
];
