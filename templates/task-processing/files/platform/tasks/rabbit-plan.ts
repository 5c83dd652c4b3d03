import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ConfirmChannel, GetMessage, Message } from 'amqplib';
import type { DueTime, Schedule } from 'lintel/testkit';
import { nextDue } from './next-due.js';
import { closeChannel, ignore, publish, type RabbitLink } from './rabbit-link.js';

/** Stands for one time of a schedule. */
export interface Token extends DueTime {
  /** No two tokens have the same. */
  readonly key: string;
}

/** What is known of a schedule. */
interface Plan {
  readonly schedule: Schedule;
  readonly next: Token;
}

/** Where the tokens of all schedules wait until they are due. */
export const tokensName = (name: string): string => `${name}.tokens`;

const planName = (name: string, id: string): string => `${name}.plan.${id}`;

/** A plan that was taken out of its queue, to be put back or replaced. */
interface Taken {
  readonly plan: Plan | null;
  readonly messages: readonly GetMessage[];
}

/** The plans of schedules: each is the one message of a queue. To be used under a lock. */
export class Plans {
  constructor(
    private readonly name: string,
    private readonly link: RabbitLink,
  ) {}

  /** Resolves to whether there was one. */
  async remove(channel: ConfirmChannel, id: string): Promise<boolean> {
    const isThere = await this.#has(id);
    if (isThere) await channel.deleteQueue(planName(this.name, id));
    return isThere;
  }

  /** Keeps a plan for the same schedule, or makes a new one; resolves to when it is due. */
  async set(channel: ConfirmChannel, schedule: Schedule): Promise<number> {
    await channel.assertQueue(planName(this.name, schedule.id), { durable: true });
    const { plan, messages } = await this.#take(channel, schedule.id);
    if (plan === null || !isDeepStrictEqual(plan.schedule, schedule))
      return this.#replace(channel, messages, planFrom(schedule));
    channel.nackAll(true);
    return plan.next.dueAt;
  }

  /** Whether a token is that of the next occurrence. */
  async isNext(channel: ConfirmChannel, token: Token): Promise<boolean> {
    if (!(await this.#has(token.schedule))) return false;
    const { plan } = await this.#take(channel, token.schedule);
    channel.nackAll(true);
    return plan?.next.key === token.key;
  }

  /** Plans the occurrence after that of a token, unless something else was planned meanwhile. */
  async goOn(channel: ConfirmChannel, token: Token): Promise<void> {
    if (!(await this.#has(token.schedule))) return;
    const { plan, messages } = await this.#take(channel, token.schedule);
    if (plan?.next.key !== token.key) channel.nackAll(true);
    else await this.#replace(channel, messages, planFrom(plan.schedule, token.dueAt));
  }

  /** Whether there is such a plan. Asked in vain the broker closes the channel. */
  async #has(id: string): Promise<boolean> {
    const channel = await this.link.connection.createChannel();
    channel.on('error', ignore);
    const found = await channel.checkQueue(planName(this.name, id)).catch(nullIfMissing);
    if (found !== null) await closeChannel(channel);
    return found !== null;
  }

  /** Who dies between two steps leaves an older plan before the newer one. */
  async #take(channel: ConfirmChannel, id: string): Promise<Taken> {
    const messages: GetMessage[] = [];
    for (;;) {
      const message = await channel.get(planName(this.name, id));
      if (message === false) return { plan: toPlan(messages.at(-1)), messages };
      messages.push(message);
    }
  }

  /** The token comes first: without it a plan is never due, and without a plan a token is nothing. */
  async #replace(channel: ConfirmChannel, old: readonly GetMessage[], plan: Plan): Promise<number> {
    const { dueAt, schedule } = plan.next;
    await publish(channel, toLetter(tokensName(this.name), plan.next, { dueAt }));
    await publish(channel, toLetter(planName(this.name, schedule), plan));
    for (const message of old) channel.ack(message);
    return dueAt;
  }
}

/** A clock that was set back gives no occurrence twice. */
function planFrom(schedule: Schedule, last = 0): Plan {
  const dueAt = nextDue(schedule, Math.max(last, Date.now()));
  return { schedule, next: { schedule: schedule.id, dueAt, key: randomUUID() } };
}

const toLetter = (
  queue: string,
  value: unknown,
  headers: Readonly<Record<string, number>> = {},
) => {
  const content = Buffer.from(JSON.stringify(value));
  return { queue, content, options: { headers } };
};

/** Only schedulers write plans and tokens, so these are what they wrote. */
const toPlan = (message: Message | undefined): Plan | null =>
  message === undefined ? null : (JSON.parse(message.content.toString()) as Plan);

export const toToken = ({ content }: Message): Token => JSON.parse(content.toString()) as Token;

const NOT_FOUND = 404;

function nullIfMissing(error: { readonly code?: number }): null {
  if (error.code === NOT_FOUND) return null;
  throw error;
}
