import { Queue, QueueEvents, Worker } from 'bullmq';

/** Tasks on Redis with a worker of their own: put your own in its place. */
export class TaskLine implements AsyncDisposable {
  readonly #queue: Queue;
  readonly #events: QueueEvents;
  readonly #worker: Worker;

  constructor(name: string, url: string) {
    const connection = { url };
    this.#queue = new Queue(name, { connection });
    this.#events = new QueueEvents(name, { connection });
    this.#worker = new Worker(name, work, { connection, concurrency: 8 });
  }

  async ready(): Promise<this> {
    await Promise.all([this.#worker.waitUntilReady(), this.#events.waitUntilReady()]);
    return this;
  }

  /** Hands a task in, and waits until it is done. */
  async process(amount: number): Promise<unknown> {
    const job = await this.#queue.add('double', { amount }, { removeOnComplete: { age: 60 } });
    return job.waitUntilFinished(this.#events, 10_000);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.close();
    await Promise.all([this.#events.close(), this.#queue.close()]);
  }
}

const work = async ({ data }: { readonly data: { readonly amount: number } }): Promise<number> =>
  data.amount * 2;
