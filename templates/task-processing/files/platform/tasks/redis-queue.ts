import { Queue, type Job as BullJob } from 'bullmq';
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
import { connectToRedis, type RedisConnection } from './redis-connection.js';
import { RedisConsumer } from './redis-consumer.js';
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
  readonly #workers: TaskWorker[] = [];
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
    const settings = toConsumer(this.options, concurrency);
    const worker = new RedisConsumer<Kept>(settings, (job) => handle(toJob(job)));
    this.#workers.push(worker);
    return worker.untilReady();
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

function toConsumer({ url, name, retry, deadAfter }: RedisQueueOptions, concurrency: number) {
  const backoffStrategy = (made: number): number => delayBefore(made + 1, retry);
  return { url, queue: name, deadAfter, concurrency, settings: { backoffStrategy } };
}

function toJob({ id = '', data, attemptsMade }: BullJob<Kept>): Job {
  return { id, payload: data.payload, attempt: attemptsMade + 1 };
}
