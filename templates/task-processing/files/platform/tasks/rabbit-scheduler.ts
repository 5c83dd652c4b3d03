import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import type { Fire, Schedule, TaskScheduler } from 'lintel/testkit';
import { holdUntilDue } from './rabbit-hold.js';
import { ignore, RabbitLink } from './rabbit-link.js';
import { exclusively } from './rabbit-lock.js';
import { Plans, tokensName, toToken, type Token } from './rabbit-plan.js';
import { UnderWay } from './under-way.js';

/**
 * Schedules in RabbitMQ. Each has a plan, and a token for its next occurrence. Whoever holds the
 * token when it is due fires, plans the next occurrence, and acknowledges. A token that does not fit
 * its plan is nothing; so it does not matter who dies when, or leaves two.
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
    return this.#alone((channel) => this.#plans.remove(channel, id));
  }

  kill(): Promise<void> {
    return this.#link.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#link.retire();
    await this.#underWay.end();
    await this.#link.close();
  }

  async #consume(channel: ConfirmChannel): Promise<void> {
    const tokens = tokensName(this.name);
    await channel.assertQueue(tokens, { durable: true });
    const letGo = (...taken: readonly [ConfirmChannel, ConsumeMessage]) =>
      this.#underWay.add(this.#take(...taken));
    await holdUntilDue(channel, tokens, { signal: this.#link.retired, letGo });
  }

  async #take(channel: ConfirmChannel, message: ConsumeMessage): Promise<void> {
    const token = toToken(message);
    const isNext = await this.#alone((its) => this.#plans.isNext(its, token));
    // Whose channel has gone meanwhile leaves the token to whom it is delivered again.
    if (isNext && channel === this.#link.channel) await this.#fire(token);
    channel.ack(message);
  }

  /** An occurrence that fails is over; the schedule goes on. */
  async #fire(token: Token): Promise<void> {
    const { schedule, dueAt } = token;
    await Promise.resolve()
      .then(() => this.fire({ schedule, dueAt }))
      .catch(ignore);
    await this.#alone((channel) => this.#plans.goOn(channel, token));
  }

  #alone<T>(use: (channel: ConfirmChannel) => Promise<T>): Promise<T> {
    return exclusively(this.#link, `${this.name}.lock`, use);
  }
}
