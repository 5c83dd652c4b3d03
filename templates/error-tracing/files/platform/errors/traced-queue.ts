import { connect, type ChannelModel, type ConfirmChannel, type ConsumeMessage } from 'amqplib';
import type { Span } from '@opentelemetry/api';
import type { Headers, Tracing } from './tracing.js';

/** What is done with a message. */
export type Process = (body: unknown, span: Span) => Promise<unknown>;

/** A queue of RabbitMQ whose messages carry the traces of their senders. */
export class TracedQueue implements AsyncDisposable {
  private constructor(
    private readonly connection: ChannelModel,
    private readonly channel: ConfirmChannel,
    private readonly name: string,
  ) {}

  static async open(url: string, name: string): Promise<TracedQueue> {
    const connection = await connect(url);
    // What ends it is told by the calls that fail then.
    connection.on('error', () => undefined);
    const channel = await connection.createConfirmChannel();
    await channel.assertQueue(name, { durable: true });
    return new TracedQueue(connection, channel, name);
  }

  /** Resolves when the broker has the message. */
  send(tracing: Tracing, body: unknown): Promise<void> {
    return tracing.produce(async (headers) => {
      this.channel.sendToQueue(this.name, Buffer.from(JSON.stringify(body)), { headers });
      await this.channel.waitForConfirms();
    });
  }

  /** Processes what comes, each message within its sender's trace. One that fails is given up. */
  async receive(tracing: Tracing, process: Process): Promise<void> {
    await this.channel.consume(this.name, (message) => {
      if (message !== null) void this.settle(message, processOne(tracing, message, process));
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.channel.close();
    await this.connection.close();
  }

  private settle(message: ConsumeMessage, processed: Promise<unknown>): Promise<void> {
    return processed.then(
      () => this.channel.ack(message),
      () => this.channel.reject(message, false),
    );
  }
}

function processOne(tracing: Tracing, message: ConsumeMessage, process: Process) {
  const headers = message.properties.headers as Headers; // those of traces are text
  const body: unknown = JSON.parse(message.content.toString());
  return tracing.consume(headers, (span) => process(body, span));
}
