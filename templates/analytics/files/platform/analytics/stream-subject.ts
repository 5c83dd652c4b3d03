import type { StreamSettings, StreamSubject, TestedStream } from 'lintel/testkit';
import { MetricConsumer, type ConsumerOptions } from './metric-consumer.js';
import { MetricStreamServer, type StreamServerOptions } from './stream-server.js';

/** What is to be different about server and clients. */
export interface StreamParts {
  readonly server?: Partial<StreamServerOptions>;
  readonly client?: ConsumerOptions;
}

/** Server and clients as `streamContract` tests them, over WebSockets of this machine. */
export function streamSubject(parts: StreamParts = {}): StreamSubject {
  return { name: 'the stream of metrics', open: (settings) => openStream(parts, settings) };
}

const SERVER = { history: 100, highWater: 65_536 };

/** Several beats fit into the silence after which a consumer gives up. */
async function openStream(parts: StreamParts, settings?: StreamSettings): Promise<TestedStream> {
  const beatEvery = (settings?.silence ?? 60_000) / 5;
  const options = { ...SERVER, beatEvery, ...parts.server };
  const server = await MetricStreamServer.listen(options);
  return new MetricStream(server, options, { ...settings, ...parts.client });
}

class MetricStream implements TestedStream {
  readonly keeps = SERVER.history;
  readonly holds = SERVER.highWater;
  readonly #consumers: MetricConsumer[] = [];

  constructor(
    private server: MetricStreamServer,
    private readonly options: Partial<StreamServerOptions>,
    private readonly client: ConsumerOptions,
  ) {}

  publish(value: number, padding = ''): void {
    const at = new Date().toISOString();
    this.server.publish({ name: `load${padding}`, value, unit: '%', at });
  }

  async subscribe(): Promise<MetricConsumer> {
    const consumer = new MetricConsumer(this.server.url, this.client);
    this.#consumers.push(consumer);
    await consumer.isLive;
    return consumer;
  }

  waiting(): number {
    return this.server.waiting;
  }

  consumers(): number {
    return this.server.consumers;
  }

  async restart(): Promise<void> {
    const { port } = this.server;
    await this.server[Symbol.asyncDispose]();
    this.server = await MetricStreamServer.listen({ ...this.options, port });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const consumer of this.#consumers) consumer.close();
    await this.server[Symbol.asyncDispose]();
  }
}
