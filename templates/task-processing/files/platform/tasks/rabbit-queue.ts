import { randomUUID } from 'node:crypto';
import type { ConfirmChannel } from 'amqplib';
import type {
  BatchSize,
  HandleBatch,
  HandleJob,
  IsolatingQueue,
  NewJob,
  TaskWorker,
} from 'lintel/testkit';
import { Batcher } from './batcher.js';
import { RabbitDeadLetters } from './rabbit-dead-letters.js';
import { publish, RabbitLink } from './rabbit-link.js';
import { toContent, toProperties } from './rabbit-message.js';
import { declareQueues, waitName } from './rabbit-queues.js';
import { RabbitWorker, type RabbitQueueOptions } from './rabbit-worker.js';

/** A queue on RabbitMQ: one for jobs, one for dead letters, and some for jobs that wait. */
export class RabbitQueue implements IsolatingQueue {
  readonly #workers: TaskWorker[] = [];
  readonly deadLetters: RabbitDeadLetters;

  private constructor(
    private readonly options: RabbitQueueOptions,
    private readonly link: RabbitLink,
  ) {
    this.deadLetters = new RabbitDeadLetters(link, options.name);
  }

  static async open(options: RabbitQueueOptions): Promise<RabbitQueue> {
    const link = new RabbitLink((channel) => declareQueues(channel, options.name));
    return new RabbitQueue(options, await link.open(options.url));
  }

  async add(jobs: readonly NewJob[]): Promise<readonly string[]> {
    const identified = jobs.map((job) => ({ ...job, id: job.id ?? randomUUID() }));
    const add = (job: KnownJob) => this.link.attempt((channel) => this.#publish(channel, job));
    await Promise.all(identified.map(add));
    return identified.map(({ id }) => id);
  }

  async work(handle: HandleJob, concurrency = 1): Promise<TaskWorker> {
    const worker = await new RabbitWorker(this.options, handle, concurrency).start();
    this.#workers.push(worker);
    return worker;
  }

  workBatches(handle: HandleBatch, size: BatchSize): Promise<TaskWorker> {
    return this.work(new Batcher(handle, size).take, size.size);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const worker of this.#workers) await worker.stop();
    await this.link.close();
  }

  #publish(channel: ConfirmChannel, { id, payload, priority = 0, delay = 0 }: KnownJob) {
    const { name } = this.options;
    const job = { id, priority };
    const [held, content] = [toProperties(job, { dueAt: Date.now() + delay }), toContent(payload)];
    if (delay > 0)
      return publish(channel, { queue: waitName(name, delay), content, options: held });
    return publish(channel, { queue: name, content, options: toProperties(job) });
  }
}

/** A job that has its id. */
type KnownJob = NewJob & { readonly id: string };
