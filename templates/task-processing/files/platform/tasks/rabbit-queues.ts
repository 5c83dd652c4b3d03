import type { ConfirmChannel } from 'amqplib';

/** Where jobs of different delays wait, by the longest of each in milliseconds. */
const LONGEST_DELAYS = [1000, 10_000, 60_000, 600_000, 3_600_000, Infinity];

/** Declares a queue's own place, those of its jobs that wait, and that of its dead letters. */
export async function declareQueues(channel: ConfirmChannel, name: string): Promise<void> {
  await channel.assertQueue(name, { durable: true, maxPriority: 9 });
  for (const queue of [deadName(name), ...waitNames(name)])
    await channel.assertQueue(queue, { durable: true });
}

export const deadName = (name: string): string => `${name}.dead`;

/** All places where a queue's jobs wait. */
export const waitNames = (name: string): readonly string[] =>
  LONGEST_DELAYS.map((longest) => `${name}.wait.${longest}`);

/** The place where a job waits: many long delays in it hold up no short one. */
export const waitName = (name: string, delay: number): string =>
  `${name}.wait.${LONGEST_DELAYS.find((longest) => delay <= longest)}`;
