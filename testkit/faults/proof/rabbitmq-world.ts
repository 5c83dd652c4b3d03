import { connect, type ChannelModel, type ConfirmChannel } from 'amqplib';
import { rabbitmq, type RunningRabbit } from '../../services/rabbitmq/recipe.js';
import { start } from '../../services/start.js';

/** A RabbitMQ, for faults to be put upon. */
export class RabbitWorld implements AsyncDisposable {
  private readonly connections: ChannelModel[] = [];

  private constructor(readonly broker: RunningRabbit) {}

  static async open(): Promise<RabbitWorld> {
    return new RabbitWorld(await start(rabbitmq()));
  }

  /** A connection that ends with the world. */
  async connect(): Promise<ChannelModel> {
    const connection = await connect(this.broker.url);
    // One that is lost fails what is done on it.
    connection.on('error', () => undefined);
    this.connections.push(connection);
    return connection;
  }

  /** A channel in a connection of its own. */
  async channel(): Promise<ConfirmChannel> {
    const channel = await (await this.connect()).createConfirmChannel();
    channel.on('error', () => undefined);
    return channel;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.connections.map((one) => one.close().catch(() => undefined)));
    await this.broker.stop();
  }
}

/** Resolves when the broker has taken a message; rejects if it doesn't. */
export function publish(channel: ConfirmChannel, queue: string): Promise<void> {
  const message = Buffer.from('x');
  return new Promise((resolve, reject) => {
    const answer = (error: unknown) => (error == null ? resolve() : reject(error as Error));
    channel.sendToQueue(queue, message, { persistent: true }, answer);
  });
}
