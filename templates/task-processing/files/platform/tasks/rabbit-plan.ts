import { isDeepStrictEqual } from 'node:util';
import type { ConfirmChannel, GetMessage, Message } from 'amqplib';
import type { Occurrence, Schedule } from 'lintel/testkit';
import { nextDue } from './next-due.js';
import { ignore, publish, type RabbitLink } from './rabbit-link.js';

/** What is known of a schedule: when it is due next, and when it was before. */
export interface Plan {
  readonly schedule: Schedule;
  readonly next: number;
  readonly last: number;
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

  /** Whether there is such a plan. Asked in vain the broker closes the channel. */
  async has(id: string): Promise<boolean> {
    const channel = await this.link.connection.createChannel();
    channel.on('error', ignore);
    const found = await channel.checkQueue(planName(this.name, id)).catch(nullIfMissing);
    if (found !== null) await channel.close();
    return found !== null;
  }

  async remove(channel: ConfirmChannel, id: string): Promise<void> {
    await channel.deleteQueue(planName(this.name, id));
  }

  /** Keeps a plan for the same schedule, or makes a new one; resolves to when it is due. */
  async set(channel: ConfirmChannel, schedule: Schedule): Promise<number> {
    await channel.assertQueue(planName(this.name, schedule.id), { durable: true });
    const { plan, messages } = await this.#take(channel, schedule.id);
    if (plan === null || !isDeepStrictEqual(plan.schedule, schedule))
      return this.#replace(channel, messages, planFrom(schedule));
    channel.nackAll(true);
    return plan.next;
  }

  /** Plans what comes after an occurrence, if that is the next one; resolves to what was planned. */
  async goOn(channel: ConfirmChannel, { schedule: id, dueAt }: Occurrence): Promise<Plan | null> {
    const { plan, messages } = await this.#take(channel, id);
    if (plan?.next !== dueAt) channel.nackAll(true);
    else await this.#replace(channel, messages, planFrom(plan.schedule, dueAt));
    return plan;
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
    const { id } = plan.schedule;
    const token: Occurrence = { schedule: id, dueAt: plan.next };
    await publish(channel, toLetter(tokensName(this.name), token, { dueAt: plan.next }));
    await publish(channel, toLetter(planName(this.name, id), plan));
    for (const message of old) channel.ack(message);
    return plan.next;
  }
}

const planFrom = (schedule: Schedule, last = 0): Plan => ({
  schedule,
  next: nextDue(schedule, Date.now()),
  last,
});

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

export const toOccurrence = ({ content }: Message): Occurrence =>
  JSON.parse(content.toString()) as Occurrence;

const NOT_FOUND = 404;

function nullIfMissing(error: { readonly code?: number }): null {
  if (error.code === NOT_FOUND) return null;
  throw error;
}
