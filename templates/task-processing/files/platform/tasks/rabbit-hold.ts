import { setTimeout as sleep } from 'node:timers/promises';
import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { giveBack } from './rabbit-give-back.js';
import { ignore, publish, taking } from './rabbit-link.js';
import { notesOf } from './rabbit-message.js';

/** How the messages of a place are held; those behind wait for them. */
export interface HoldLimits {
  /** How many at a time. */
  readonly most: number;
  /** How long at a time, in milliseconds. */
  readonly longest: number;
}

/** RabbitMQ closes the channel of who holds a message for half an hour. */
const LIMITS: HoldLimits = { most: 1000, longest: 10 * 60_000 };

/** What is done with messages that are due; each is acknowledged by it. */
interface Holding {
  readonly signal: AbortSignal;
  readonly letGo: LetGo;
  readonly limits?: HoldLimits;
}

type LetGo = (channel: ConfirmChannel, message: ConsumeMessage) => Promise<unknown>;

/**
 * Holds the messages of a queue until each is due. A message that expires at the broker instead can
 * be lost or late when the broker goes down meanwhile; one that is held is delivered again.
 */
export async function holdUntilDue(channel: ConfirmChannel, queue: string, holding: Holding) {
  const place = { limits: LIMITS, queue, ...holding };
  await channel.prefetch(place.limits.most);
  await channel.consume(
    queue,
    taking(channel, (message) => void hold(channel, message, place)),
  );
}

/** A queue whose messages are held. */
type Place = Required<Holding> & { readonly queue: string };

async function hold(channel: ConfirmChannel, message: ConsumeMessage, place: Place) {
  const { signal, letGo, limits } = place;
  const wait = notesOf(message).dueAt - Date.now();
  const held = sleep(Math.max(0, Math.min(wait, limits.longest)), undefined, { signal });
  const settle = wait > limits.longest ? toPutLast(place.queue) : letGo;
  const fail = () => giveBack(channel, message);
  // A message whose channel has gone is delivered again anyway.
  await held.then(() => settle(channel, message).catch(fail)).catch(ignore);
}

/** What is given back keeps its place. What goes to the end gives those behind it their turn. */
const toPutLast = (queue: string): LetGo => {
  return async (channel, message) => {
    const { content, properties: options } = message;
    await publish(channel, { queue, content, options });
    channel.ack(message);
  };
};
