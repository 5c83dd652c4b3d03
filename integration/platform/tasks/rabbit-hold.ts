import { setTimeout as sleep } from 'node:timers/promises';
import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { giveBack } from './rabbit-give-back.js';
import { ignore, taking } from './rabbit-link.js';
import { notesOf } from './rabbit-message.js';

/** RabbitMQ closes the channel of who holds a message for half an hour. In milliseconds. */
const LONGEST_HOLD = 10 * 60_000;

/** How many messages of a place are held at a time; those behind wait for them. */
const HELD = 1000;

/** What is done with messages that are due; each is acknowledged by it. */
interface Holding {
  readonly signal: AbortSignal;
  readonly letGo: (channel: ConfirmChannel, message: ConsumeMessage) => Promise<unknown>;
}

/**
 * Holds the messages of a queue until each is due. A message that expires at the broker instead can
 * be lost or late when the broker goes down meanwhile; one that is held is delivered again.
 */
export async function holdUntilDue(channel: ConfirmChannel, queue: string, holding: Holding) {
  await channel.prefetch(HELD);
  const take = (message: ConsumeMessage): void => void hold(channel, message, holding);
  await channel.consume(queue, taking(channel, take));
}

async function hold(channel: ConfirmChannel, message: ConsumeMessage, { signal, letGo }: Holding) {
  const wait = notesOf(message).dueAt - Date.now();
  const held = sleep(Math.max(0, Math.min(wait, LONGEST_HOLD)), undefined, { signal });
  const fail = () => giveBack(channel, message);
  const settle = () => (wait > LONGEST_HOLD ? requeue() : letGo(channel, message).catch(fail));
  const requeue = () => channel.nack(message, false, true);
  // A message whose channel has gone is delivered again anyway.
  await held.then(settle).catch(ignore);
}
