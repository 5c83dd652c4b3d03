import { setTimeout as sleep } from 'node:timers/promises';
import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { ignore } from './rabbit-link.js';

/** What could not be settled is not delivered again at once, over and over. In milliseconds. */
const PAUSE = 1000;

/** Gives a message that can't be settled now back to the broker, which delivers it again. */
export async function giveBack(channel: ConfirmChannel, message: ConsumeMessage): Promise<void> {
  await sleep(PAUSE, undefined, { ref: false });
  // A message whose channel has gone is delivered again anyway.
  await Promise.resolve()
    .then(() => channel.nack(message, false, true))
    .catch(ignore);
}
