import { connect } from 'amqplib';

/** Sends a queue what is no message of ours: no JSON, and without headers. */
export async function sendGarbage(url: string, queue: string): Promise<void> {
  const connection = await connect(url);
  const channel = await connection.createConfirmChannel();
  channel.sendToQueue(queue, Buffer.from('{'));
  await channel.waitForConfirms();
  await connection.close();
}
