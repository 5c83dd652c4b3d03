import type { ConfirmChannel } from 'amqplib';
import { protect } from 'lintel/testkit';
import { closeChannel, ignore, type RabbitLink } from './rabbit-link.js';

const PATIENT = protect({ retry: { attempts: 200, jitter: 'full', base: 20, max: 100 } });

/**
 * Does something on a channel of its own while nobody else, in any program, does it under the same
 * name: a queue has one exclusive consumer at most, and a dead program's consumer is gone.
 */
export async function exclusively<T>(
  link: RabbitLink,
  lock: string,
  use: (channel: ConfirmChannel) => Promise<T>,
): Promise<T> {
  const channel = await PATIENT.execute(() => take(link, lock));
  return use(channel).finally(() => closeChannel(channel));
}

async function take(link: RabbitLink, lock: string): Promise<ConfirmChannel> {
  const channel = await link.connection.createConfirmChannel();
  channel.on('error', ignore);
  await channel.assertQueue(lock, { autoDelete: true, durable: false });
  await channel.consume(lock, ignore, { exclusive: true });
  return channel;
}
