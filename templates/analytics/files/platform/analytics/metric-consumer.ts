import type { TestedConsumer } from 'lintel/testkit';
import { WebSocket } from 'ws';
import { MetricStreamClient, type StreamClientOptions, type StreamEvent } from './stream-client.js';

export interface ConsumerOptions extends Partial<StreamClientOptions> {
  readonly connect?: (address: string) => WebSocket;
}

/** A client of the stream whose connection can be broken in the ways that networks break them. */
export class MetricConsumer implements TestedConsumer, Disposable {
  readonly received: number[] = [];
  missed = 0;
  readonly isLive: Promise<void>;
  readonly #client: MetricStreamClient;
  #socket: WebSocket | null = null;
  #isCut = false;
  #isPaused = false;

  constructor(url: string, { connect = toSocket, ...options }: ConsumerOptions = {}) {
    const open = (address: string) => this.#keep(connect(this.#isCut ? NOWHERE : address));
    this.#client = new MetricStreamClient(url, { ...QUICK, ...options, open });
    this.#client.subscribe(({ value }) => this.received.push(value));
    this.isLive = new Promise((resolve) => {
      this.#client.watch((event) => this.#hear(event, resolve));
    });
  }

  pause(): void {
    this.#isPaused = true;
    this.freeze();
  }

  resume(): void {
    this.#isPaused = false;
    this.#socket?.resume();
  }

  cut(): void {
    this.#isCut = true;
    this.#socket?.terminate();
  }

  restore(): void {
    this.#isCut = false;
  }

  freeze(): void {
    this.#socket?.pause();
  }

  /** A connection that is not read from would not hear the farewell of the other end. */
  close(): void {
    this.#client.close();
    this.resume();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #keep(socket: WebSocket): WebSocket {
    socket.on('open', () => this.#isPaused && socket.pause());
    this.#socket = socket;
    return socket;
  }

  #hear(event: StreamEvent, becomeLive: () => void): void {
    if (event.type === 'gap') this.missed += event.missed;
    if (event.type === 'status' && event.status === 'live') becomeLive();
  }
}

const toSocket = (address: string): WebSocket => new WebSocket(address);

const QUICK = { firstWait: 10, longestWait: 100 };

/** Nobody listens there. */
const NOWHERE = 'ws://127.0.0.1:9';
