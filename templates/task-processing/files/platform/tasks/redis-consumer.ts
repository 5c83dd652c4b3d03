import { setTimeout as sleep } from 'node:timers/promises';
import { Worker, type Job, type WorkerOptions } from 'bullmq';
import { connectToRedis, type RedisConnection } from './redis-connection.js';
import { UnderWay } from './under-way.js';

/** Where and how jobs are consumed. */
export interface ConsumerOptions extends Omit<WorkerOptions, 'connection'> {
  readonly url: string;
  readonly queue: string;
  /** How long one is believed to live that says nothing, in milliseconds. */
  readonly deadAfter?: number | undefined;
}

/** How soon what failed with its connection is tried again. In milliseconds. */
const RETRY = { runRetryDelay: 500 };

/** How long what is only left to be acknowledged may take. In milliseconds. */
const GRACE = 5000;

/** Errors of connections; what waits for one goes on by itself. */
const ignore = (): void => undefined;

/** A worker of BullMQ, with a connection of its own. */
export class RedisConsumer<Data> {
  readonly #redis: RedisConnection;
  readonly #worker: Worker<Data>;
  readonly #underWay = new UnderWay();

  constructor(options: ConsumerOptions, handle: (job: Job<Data>) => Promise<unknown>) {
    const { url, queue, deadAfter, ...others } = options;
    this.#redis = connectToRedis(url);
    const settings = { ...others, ...RETRY, ...noticeDeath(deadAfter), connection: this.#redis };
    this.#worker = new Worker<Data>(queue, (job) => this.#underWay.add(handle(job)), settings);
    this.#worker.on('error', ignore);
  }

  async untilReady(): Promise<this> {
    await this.#worker.waitUntilReady();
    return this;
  }

  /** Without its connection BullMQ gives up what it could not acknowledge. */
  async stop(): Promise<void> {
    const closing = this.#worker.close();
    await this.#underWay.end();
    await endsWithin(closing, GRACE);
    this.#redis.disconnect();
    await closing;
  }

  async kill(): Promise<void> {
    await this.#worker.close(true);
    this.#redis.disconnect();
  }
}

/**
 * When BullMQ gives the jobs of a worker to another: a worker says that it lives twice in the time
 * after which it is believed dead. A job that kills its workers is given up after the third. What a
 * dead worker alone was told of, others look for by themselves when they have waited for long.
 */
const noticeDeath = (deadAfter = 30_000) => ({
  ...{ lockDuration: deadAfter, stalledInterval: deadAfter / 2, maxStalledCount: 3 },
  drainDelay: Math.min(5, deadAfter / 1000),
});

async function endsWithin(work: Promise<unknown>, milliseconds: number): Promise<void> {
  const given = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: given.signal }).catch(ignore);
  await Promise.race([work, late]).finally(() => given.abort());
}
