import { randomUUID } from 'node:crypto';
import type { ConfirmChannel, Message } from 'amqplib';
import { holdUntilDue } from '../rabbit-hold.js';
import { publish, RabbitLink } from '../rabbit-link.js';
import { until } from '../until.js';

/** How long each of some messages waits, in the order in which they stand. In milliseconds. */
const WAITS = { tomorrow: 86_400_000, 'the day after': 172_800_000, soon: 300 };

/** So few are held at a time, and for so short, that the last waits for the others. */
const LIMITS = { most: 2, longest: 50 };

/** Resolves to what is let go of a job that is due soon, and of distant ones before it. */
export async function holdDistant(url: string): Promise<readonly string[]> {
  const queue = `trial-${randomUUID()}`;
  const link = await new RabbitLink((channel) => fillQueue(channel, queue)).open(url);
  return holdAll(link, queue).finally(() => link.close());
}

async function fillQueue(channel: ConfirmChannel, queue: string): Promise<void> {
  await channel.assertQueue(queue);
  for (const [title, wait] of Object.entries(WAITS)) {
    const options = { headers: { dueAt: Date.now() + wait } };
    await publish(channel, { queue, content: Buffer.from(title), options });
  }
}

async function holdAll({ channel, retired }: RabbitLink, queue: string) {
  const gone: string[] = [];
  const letGo = async (_: unknown, { content }: Message) => gone.push(content.toString());
  await holdUntilDue(channel, queue, { signal: retired, letGo, limits: LIMITS });
  await until(() => gone.length > 0);
  return gone;
}
