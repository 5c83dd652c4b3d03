import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { MetricHistory } from './metric-history.js';
import { StreamConnection } from './stream-connection.js';
import type { Metric } from './stream-protocol.js';

export interface StreamServerOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** Tells this run of the server from others, whose numbers mean other metrics. */
  readonly name: string;
  /** So many metrics are kept for who comes back. */
  readonly history: number;
  /** So many bytes may wait for one consumer before it is sent no more. */
  readonly highWater: number;
  /** How often a sign of life is given and asked for, in milliseconds. */
  readonly beatEvery: number;
}

const DEFAULTS = { port: 0, history: 1_000, highWater: 65_536, beatEvery: 10_000 };

/** Sends metrics live to all who are connected. Memory and effort do not depend on slow consumers. */
export class MetricStreamServer implements AsyncDisposable {
  readonly #connections = new Set<StreamConnection>();
  readonly #history: MetricHistory;
  readonly #server: WebSocketServer;
  readonly #timer: NodeJS.Timeout;

  private constructor(private readonly options: StreamServerOptions) {
    this.#history = new MetricHistory(options.history);
    this.#server = new WebSocketServer({ host: '127.0.0.1', port: options.port });
    this.#server.on('connection', (socket, request) => this.#welcome(socket, request));
    this.#timer = setInterval(() => this.#beat(), options.beatEvery);
  }

  static async listen(options: Partial<StreamServerOptions> = {}): Promise<MetricStreamServer> {
    const server = new MetricStreamServer({ ...DEFAULTS, name: randomUUID(), ...options });
    await once(server.#server, 'listening');
    return server;
  }

  get port(): number {
    // A server that listens on a port has an address of this form.
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  /** How many consumers are connected. */
  get consumers(): number {
    return this.#connections.size;
  }

  /** How many bytes wait to be taken, for all consumers together. */
  get waiting(): number {
    return [...this.#connections].reduce((sum, { socket }) => sum + socket.bufferedAmount, 0);
  }

  publish(metric: Metric): void {
    this.#history.append(metric);
    for (const connection of this.#connections) connection.pump(this.options.highWater);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    for (const { socket } of this.#connections) socket.terminate();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #welcome(socket: WebSocket, request: IncomingMessage): void {
    const { name, highWater } = this.options;
    const connection = new StreamConnection(socket, this.#history, this.#positionOf(request));
    socket.once('close', () => this.#connections.delete(connection));
    this.#connections.add(connection);
    connection.send({ type: 'stream', stream: name, last: this.#history.last });
    connection.pump(highWater);
  }

  /** What a consumer knows: of another run of the server nothing, and who is new needs nothing old. */
  #positionOf({ url = '/' }: IncomingMessage): number {
    // Whatever stands before the query, it need not be an address.
    const given = new URLSearchParams(url.split('?')[1] ?? '');
    const after = Math.trunc(Number(given.get('after')));
    if (!given.has('stream')) return this.#history.last;
    if (given.get('stream') !== this.options.name) return 0;
    return after >= 0 && after <= this.#history.last ? after : 0;
  }

  #beat(): void {
    for (const connection of this.#connections) connection.beat();
  }
}
