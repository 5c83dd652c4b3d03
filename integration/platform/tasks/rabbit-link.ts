import { once, setMaxListeners } from 'node:events';
import {
  connect,
  type Channel,
  type ChannelModel,
  type ConfirmChannel,
  type ConsumeMessage,
  type Options,
  type RecoveringChannelModel,
} from 'amqplib';
import { protect } from 'lintel/testkit';
import { delayBefore } from './delay-before.js';

const RECONNECT = { jitter: 'full', base: 50, exponent: 2, max: 2000 } as const;

/** What is done while the broker is away is tried again until it is back. */
const PATIENT = protect({ retry: { attempts: 60, jitter: 'full', base: 50, max: 1000 } });

/** Recovery sees to lost connections; what fails by one rejects, or is delivered again. */
export const ignore = (): void => undefined;

/** Declares what a channel needs, and begins what it is for: anew after each reconnection. */
export type Prepare = (channel: ConfirmChannel) => Promise<unknown>;

/** What is published: to which queue, and how. */
export interface Letter {
  readonly queue: string;
  readonly content: Buffer;
  readonly options: Options.Publish;
}

/**
 * A connection that comes back, with a channel that is prepared each time. Recovery sees to lost
 * connections alone, so one whose channel the broker has closed is ended too.
 */
export class RabbitLink {
  #connection: RecoveringChannelModel | undefined;
  #channel: ConfirmChannel | undefined;

  readonly #life = new AbortController();

  constructor(private readonly prepare: Prepare) {
    setMaxListeners(0, this.retired);
  }

  /** Aborted when what it is for is to begin no more. */
  get retired(): AbortSignal {
    return this.#life.signal;
  }

  retire(): void {
    this.#life.abort();
  }

  async open(url: string): Promise<this> {
    const setup = (model: ChannelModel): Promise<void> => this.#begin(model);
    const calculateDelay = (attempt: number): number => delayBefore(attempt + 1, RECONNECT);
    const recovery = { setup, calculateDelay, initialMaxRetries: 5 };
    this.#connection = (await connect(url, { recovery })).on('error', ignore);
    return this;
  }

  /** The channel of the connection that there is now. */
  get channel(): ConfirmChannel {
    if (this.#channel === undefined) throw new Error('There is no channel yet.');
    return this.#channel;
  }

  get connection(): RecoveringChannelModel {
    if (this.#connection === undefined) throw new Error('There is no connection yet.');
    return this.#connection;
  }

  /** Does something on the channel of the moment, again if the broker is restarted meanwhile. */
  attempt<T>(use: (channel: ConfirmChannel) => Promise<T>): Promise<T> {
    return PATIENT.execute(() => use(this.channel));
  }

  close(): Promise<void> {
    this.retire();
    return this.connection.close();
  }

  async #begin(model: ChannelModel): Promise<void> {
    // One that is being closed may still be reset.
    model.on('error', ignore);
    const channel = await model.createConfirmChannel();
    channel.on('error', ignore).once('close', () => void model.close().catch(ignore));
    this.#channel = channel;
    await this.prepare(channel);
  }
}

/** Takes messages. Where the broker cancels a consumer, its channel is ended, to begin anew. */
export const taking = (channel: Channel, take: (message: ConsumeMessage) => void) => {
  return (message: ConsumeMessage | null): void =>
    message === null ? void closeChannel(channel) : take(message);
};

/** Ends a channel. Amqplib's own promise waits for ever if the connection is lost meanwhile. */
export async function closeChannel(channel: Channel): Promise<void> {
  const gone = once(channel, 'close');
  await Promise.race([channel.close(), gone]).catch(ignore);
}

/** Publishes on one channel, once; resolves when the broker has taken it. */
export function publish(channel: ConfirmChannel, { queue, content, options }: Letter) {
  return new Promise<void>((resolve, reject) => {
    const settle = (error: unknown): void => (error === null ? resolve() : reject(error));
    channel.sendToQueue(queue, content, { persistent: true, ...options }, settle);
  });
}
