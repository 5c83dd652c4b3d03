import { randomUUID } from 'node:crypto';
import type { ConfirmChannel, Message } from 'amqplib';
import { RabbitLink } from '../rabbit-link.js';
import { until } from '../until.js';

/** A delivery that was never made: who settles it has its channel closed by the broker. */
const UNKNOWN = { fields: { deliveryTag: 4711 } } as Message;

/** Resolves to whether a link makes a queue after the broker has closed its channel. */
export async function closeChannel(url: string): Promise<boolean> {
  const prepared: ConfirmChannel[] = [];
  const link = await new RabbitLink(async (channel) => prepared.push(channel)).open(url);
  link.channel.ack(UNKNOWN);
  const isBack = until(() => prepared.length > 1).then(() => canMakeQueue(link));
  return isBack.finally(() => link.close());
}

async function canMakeQueue(link: RabbitLink): Promise<boolean> {
  const name = `trial-${randomUUID()}`;
  const made = await link.attempt((channel) => channel.assertQueue(name));
  return made.queue === name;
}
