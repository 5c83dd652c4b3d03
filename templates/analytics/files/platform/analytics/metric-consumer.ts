import type { TestedConsumer } from 'lintel/testkit';
import { WebSocket } from 'ws';
import { MetricStreamClient, type StreamClientOptions, type StreamEvent } from './stream-client.js';

export interface ConsumerOptions extends Partial<StreamClientOptions> {
  readonly connect?: (address: string) => WebSocket;
}

/** A client of the stream whose connection can be broken in the ways that networks break them. */
export class MetricConsumer implements TestedConsumer {
  readonly received: number[] = [];
  missed = 0;
  readonly isLive: Promise<void>;
  readonly #client: MetricStreamClient;
  readonly #connect: (address: string) => WebSocket;
  #socket: WebSocket | null = null;
  #isCut = false;
  #isPaused = false;

  constructor(url: string, { connect = toSocket, ...options }: ConsumerOptions = {}) {
    const open = (address: string) => this.#open(address);
    this.#connect = connect;
    this.#client = new MetricStreamClient(url, { ...QUICK, ...options, open });
    this.isLive = new Promise((resolve) => {
      this.#client.subscribe((event) => this.#take(event, resolve));
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

  #open(address: string): WebSocket {
    const socket = this.#connect(this.#isCut ? NOWHERE : address);
    socket.on('open', () => this.#isPaused && socket.pause());
    this.#socket = socket;
    return socket;
  }

  #take(event: StreamEvent, becomeLive: () => void): void {
    if (event.type === 'metric') this.received.push(event.metric.value);
    if (event.type === 'gap') this.missed += event.missed;
    if (event.type === 'status' && event.status === 'live') becomeLive();
  }
}

const toSocket = (address: string): WebSocket => new WebSocket(address);

const QUICK = { firstWait: 10, longestWait: 100 };

/** Nobody listens there. */
const NOWHERE = 'ws://127.0.0.1:9';
