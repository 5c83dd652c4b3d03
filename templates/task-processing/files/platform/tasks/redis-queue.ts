import { Queue, Worker, type Job as BullJob } from 'bullmq';
import type {
  BatchSize,
  HandleBatch,
  HandleJob,
  IsolatingQueue,
  Job,
  JobRetry,
  NewJob,
  TaskWorker,
} from 'lintel/testkit';
import { Batcher } from './batcher.js';
import { connectToRedis, noticeDeath, type RedisConnection } from './redis-connection.js';
import { delayBefore } from './delay-before.js';
import { RedisDeadLetters } from './redis-dead-letters.js';

/** How a queue in Redis is opened. */
export interface RedisQueueOptions {
  readonly url: string;
  readonly name: string;
  readonly retry: JobRetry;
  /** How long a worker is believed to live that says nothing, in milliseconds. */
  readonly deadAfter?: number;
}

/** What BullMQ keeps of a job besides what it knows by itself. */
interface Kept {
  readonly payload: unknown;
}

/** Connections come and go; what waits for one goes on by itself. */
const ignore = (): void => undefined;

/** A queue on BullMQ. */
export class RedisQueue implements IsolatingQueue {
  readonly #redis: RedisConnection;
  readonly #queue: Queue<Kept>;
  readonly #workers: RedisWorker[] = [];
  readonly deadLetters: RedisDeadLetters;

  constructor(private readonly options: RedisQueueOptions) {
    this.#redis = connectToRedis(options.url);
    this.#queue = new Queue<Kept>(options.name, { connection: this.#redis });
    this.#queue.on('error', ignore);
    this.deadLetters = new RedisDeadLetters(this.#queue);
  }

  async add(jobs: readonly NewJob[]): Promise<readonly string[]> {
    const { attempts } = this.options.retry;
    const added = await this.#queue.addBulk(jobs.map((job) => toBulk(job, attempts)));
    return added.map(({ id = '' }) => id);
  }

  async work(handle: HandleJob, concurrency = 1): Promise<TaskWorker> {
    const worker = new RedisWorker(this.options, handle, concurrency);
    this.#workers.push(worker);
    await worker.untilReady();
    return worker;
  }

  workBatches(handle: HandleBatch, size: BatchSize): Promise<TaskWorker> {
    return this.work(new Batcher(handle, size).take, size.size);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const worker of this.#workers) await worker.stop();
    await this.#queue.close();
    this.#redis.disconnect();
  }
}

/** To BullMQ 1 is the highest priority, and a job without one comes before all. */
function toBulk({ id, payload, priority = 0, delay = 0 }: NewJob, attempts: number) {
  const own = id === undefined ? {} : { jobId: id };
  const when = { delay, priority: 10 - priority, attempts, backoff: CUSTOM };
  return { name: 'job', data: { payload }, opts: { ...own, ...KEEPING, ...when } };
}

const CUSTOM = { type: 'drawn' };

/** What is done is kept for a while, so that it is known if it is added again. */
const KEEPING = { removeOnComplete: { age: 3600, count: 10_000 }, removeOnFail: false };

class RedisWorker implements TaskWorker {
  readonly #redis: RedisConnection;
  readonly #worker: Worker<Kept>;

  constructor(options: RedisQueueOptions, handle: HandleJob, concurrency: number) {
    this.#redis = connectToRedis(options.url);
    const settings = { ...toSettings(options), concurrency, connection: this.#redis };
    this.#worker = new Worker<Kept>(options.name, (job) => handle(toJob(job)), settings);
    this.#worker.on('error', ignore);
  }

  async untilReady(): Promise<void> {
    await this.#worker.waitUntilReady();
  }

  async stop(): Promise<void> {
    await this.#worker.close();
    this.#redis.disconnect();
  }

  async kill(): Promise<void> {
    await this.#worker.close(true);
    this.#redis.disconnect();
  }
}

function toSettings({ retry, deadAfter }: RedisQueueOptions) {
  const backoffStrategy = (made: number): number => delayBefore(made + 1, retry);
  return { ...noticeDeath(deadAfter), settings: { backoffStrategy } };
}

function toJob({ id = '', data, attemptsMade }: BullJob<Kept>): Job {
  return { id, payload: data.payload, attempt: attemptsMade + 1 };
}
