import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import type { HandleJob, JobRetry, TaskWorker } from 'lintel/testkit';
import { delayBefore } from './delay-before.js';
import { giveBack } from './rabbit-give-back.js';
import { holdUntilDue } from './rabbit-hold.js';
import { ignore, publish, RabbitLink, taking } from './rabbit-link.js';
import { copyProperties, notesOf, toJob } from './rabbit-message.js';
import { deadName, declareQueues, waitName, waitNames } from './rabbit-queues.js';
import { UnderWay } from './under-way.js';
import { isWorthTrying } from './unrecoverable.js';

/** How a queue on RabbitMQ is opened. */
export interface RabbitQueueOptions {
  readonly url: string;
  readonly name: string;
  readonly retry: JobRetry;
}

/** How a message goes on: by the channel that it came by, to another queue. */
interface Step {
  readonly queue: string;
  readonly notes: NonNullable<Parameters<typeof copyProperties>[1]>;
}

/** Does jobs, and lets those go that wait. A message is acknowledged when what follows is safe. */
export class RabbitWorker implements TaskWorker {
  readonly #underWay = new UnderWay();
  readonly #link: RabbitLink;

  constructor(
    private readonly options: RabbitQueueOptions,
    private readonly handle: HandleJob,
    private readonly concurrency: number,
  ) {
    this.#link = new RabbitLink((channel) => this.#consume(channel));
  }

  async start(): Promise<this> {
    await this.#link.open(this.options.url);
    return this;
  }

  async stop(): Promise<void> {
    await this.#link.channel.cancel(TAG).catch(ignore);
    await this.#underWay.end();
    await this.#link.close();
  }

  kill(): Promise<void> {
    return this.#link.close();
  }

  async #consume(channel: ConfirmChannel): Promise<void> {
    const { name } = this.options;
    await declareQueues(channel, name);
    await channel.prefetch(this.concurrency);
    const take = taking(channel, (message) => this.#take(channel, message));
    await channel.consume(name, take, { consumerTag: TAG });
    for (const queue of waitNames(name)) await holdUntilDue(channel, queue, this.#holding());
  }

  #take(channel: ConfirmChannel, message: ConsumeMessage): void {
    const done = this.#do(channel, message).catch(() => giveBack(channel, message));
    void this.#underWay.add(done);
  }

  #holding() {
    const step = { queue: this.options.name };
    const letGo = (channel: ConfirmChannel, message: ConsumeMessage) =>
      moveOn(channel, message, { ...step, notes: { attempt: notesOf(message).attempt } });
    return { signal: this.#link.retired, letGo };
  }

  /** What can't be settled, since its channel has gone, is delivered again by the broker. */
  async #do(channel: ConfirmChannel, message: ConsumeMessage): Promise<void> {
    const handled = Promise.resolve().then(() => this.handle(toJob(message)));
    const failure = await handled.then(() => null, toFailure);
    if (failure === null) channel.ack(message);
    else await moveOn(channel, message, this.#toNextStep(notesOf(message), failure.error));
  }

  #toNextStep({ attempt }: { attempt: number }, error: unknown): Step {
    const { name, retry } = this.options;
    if (attempt >= retry.attempts || !isWorthTrying(error)) return isolate(name, attempt, error);
    const delay = delayBefore(attempt + 1, retry);
    const notes = { attempt: attempt + 1, dueAt: Date.now() + delay };
    return { queue: waitName(name, delay), notes };
  }
}

/** A channel has one consumer that does jobs. */
const TAG = 'worker';

const toFailure = (error: unknown) => ({ error });

function isolate(name: string, attempt: number, error: unknown): Step {
  const cause = error instanceof Error ? error.message : String(error);
  return { queue: deadName(name), notes: { attempt, cause, failedAt: Date.now() } };
}

async function moveOn(channel: ConfirmChannel, message: ConsumeMessage, { queue, notes }: Step) {
  const options = copyProperties(message, notes);
  await publish(channel, { queue, content: message.content, options });
  channel.ack(message);
}
