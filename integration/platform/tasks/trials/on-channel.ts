import { connect, type ConfirmChannel } from 'amqplib';
import { ignore } from '../rabbit-link.js';

/** Does something on a channel of its own, past all that adapters do. */
export async function onChannel(url: string, use: (it: ConfirmChannel) => Promise<unknown>) {
  const connection = (await connect(url)).on('error', ignore);
  const channel = await connection.createConfirmChannel();
  await use(channel);
  await channel.waitForConfirms();
  await connection.close();
}
