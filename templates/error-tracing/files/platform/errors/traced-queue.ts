import { connect, type ChannelModel, type ConfirmChannel, type ConsumeMessage } from 'amqplib';
import type { Span } from '@opentelemetry/api';
import type { Headers, Tracing } from './tracing.js';

/** What is done with a message. */
export type Process = (body: unknown, span: Span) => Promise<unknown>;

/** What a queue is reached by. */
interface Line {
  readonly connection: ChannelModel;
  readonly channel: ConfirmChannel;
  readonly gone: Promise<void>;
}

/** A queue of RabbitMQ whose messages carry the traces of their senders. */
export class TracedQueue implements AsyncDisposable {
  private constructor(
    private readonly line: Line,
    private readonly name: string,
  ) {}

  static async open(url: string, name: string): Promise<TracedQueue> {
    const line = await openLine(await connect(url));
    await line.channel.assertQueue(name, { durable: true }).catch(abandon(line));
    return new TracedQueue(line, name);
  }

  /** Resolves when the broker has gone, or has closed the channel: nothing comes in any more. */
  get gone(): Promise<void> {
    return this.line.gone;
  }

  /** Resolves when the broker has the message. */
  send(tracing: Tracing, body: unknown): Promise<void> {
    return tracing.produce(async (headers) => {
      this.line.channel.sendToQueue(this.name, Buffer.from(JSON.stringify(body)), { headers });
      await this.line.channel.waitForConfirms();
    });
  }

  /** Processes what comes, each message within its sender's trace. One that fails is given up. */
  async receive(tracing: Tracing, process: Process): Promise<void> {
    await this.line.channel.consume(this.name, (message) => {
      if (message !== null) void this.settle(message, processOne(tracing, message, process));
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.line.channel.close();
    await this.line.connection.close();
  }

  private settle(message: ConsumeMessage, processed: Promise<unknown>): Promise<void> {
    return processed.then(
      () => this.line.channel.ack(message),
      () => this.line.channel.reject(message, false),
    );
  }
}

async function openLine(connection: ChannelModel): Promise<Line> {
  const channel = await connection.createConfirmChannel();
  // What ends them is told by `gone`, and by the calls that fail then.
  for (const it of [connection, channel]) it.on('error', () => undefined);
  const gone = Promise.race([connection, channel].map(untilClosed));
  return { connection, channel, gone };
}

const untilClosed = (line: ChannelModel | ConfirmChannel): Promise<void> =>
  new Promise((resolve) => void line.once('close', () => resolve()));

/** Else it would stay open, with nobody to end it. */
const abandon =
  ({ connection }: Line) =>
  async (error: unknown) => {
    await connection.close();
    throw error;
  };

/** Rejects where a message is none of ours. */
async function processOne(tracing: Tracing, message: ConsumeMessage, process: Process) {
  const headers = (message.properties.headers ?? {}) as Headers; // those of traces are text
  const body: unknown = JSON.parse(message.content.toString());
  return tracing.consume(headers, (span) => process(body, span));
}
