import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import type { Fire, Occurrence, Schedule, TaskScheduler } from 'lintel/testkit';
import { holdUntilDue } from './rabbit-hold.js';
import { ignore, RabbitLink } from './rabbit-link.js';
import { exclusively } from './rabbit-lock.js';
import { Plans, toOccurrence, tokensName, type Plan } from './rabbit-plan.js';
import { UnderWay } from './under-way.js';

/**
 * Schedules in RabbitMQ. Each has a plan, and a token for its next occurrence. Whoever holds the
 * token when it is due plans the next occurrence before it fires, under one lock for all. A token
 * that does not fit its plan is nothing; so it does not matter who dies when, or leaves two.
 */
export class RabbitScheduler implements TaskScheduler {
  readonly #underWay = new UnderWay();
  readonly #link = new RabbitLink((channel) => this.#consume(channel));
  readonly #plans: Plans;

  private constructor(
    private readonly name: string,
    private readonly fire: Fire,
  ) {
    this.#plans = new Plans(name, this.#link);
  }

  static async open(url: string, name: string, fire: Fire): Promise<RabbitScheduler> {
    const scheduler = new RabbitScheduler(name, fire);
    await scheduler.#link.open(url);
    return scheduler;
  }

  set(schedule: Schedule): Promise<number> {
    return this.#alone((channel) => this.#plans.set(channel, schedule));
  }

  remove(id: string): Promise<boolean> {
    return this.#alone(async (channel) => {
      const isThere = await this.#plans.has(id);
      if (isThere) await this.#plans.remove(channel, id);
      return isThere;
    });
  }

  kill(): Promise<void> {
    return this.#link.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#underWay.end();
    await this.#link.close();
  }

  async #consume(channel: ConfirmChannel): Promise<void> {
    const tokens = tokensName(this.name);
    await channel.assertQueue(tokens, { durable: true });
    const letGo = (...taken: readonly [ConfirmChannel, ConsumeMessage]) =>
      this.#underWay.add(this.#take(...taken));
    await holdUntilDue(channel, tokens, { signal: this.#link.closed, letGo });
  }

  /** An occurrence that fails is over; the schedule goes on. */
  async #take(channel: ConfirmChannel, message: ConsumeMessage): Promise<void> {
    const occurrence = toOccurrence(message);
    const plan = await this.#goOn(occurrence);
    if (isToFire(plan, occurrence, message)) await this.fire(occurrence).catch(ignore);
    channel.ack(message);
  }

  /** Resolves to the plan that was, if there still is one. */
  #goOn(occurrence: Occurrence): Promise<Plan | null> {
    return this.#alone(async (channel) => {
      const isThere = await this.#plans.has(occurrence.schedule);
      return isThere ? this.#plans.goOn(channel, occurrence) : null;
    });
  }

  #alone<T>(use: (channel: ConfirmChannel) => Promise<T>): Promise<T> {
    return exclusively(this.#link, `${this.name}.lock`, use);
  }
}

/** The next one, or the last one if who took it may have died before it fired. */
function isToFire(plan: Plan | null, { dueAt }: Occurrence, { fields }: ConsumeMessage): boolean {
  return plan?.next === dueAt || (plan?.last === dueAt && fields.redelivered);
}
