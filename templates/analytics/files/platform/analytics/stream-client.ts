import { StreamCursor, type StreamNews } from './stream-cursor.js';
import type { Metric, Position, ServerMessage } from './stream-protocol.js';

/** What else there is to know of a stream. */
export type StreamEvent =
  | Exclude<StreamNews, { readonly type: 'metric' }>
  | { readonly type: 'status'; readonly status: StreamStatus };

/** Connected, or waiting to be. */
export type StreamStatus = 'live' | 'waiting';

/** What the client needs of a WebSocket: a browser's has it, and that of `ws`. */
export interface StreamSocket {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close' | 'error', listener: () => void): void;
  close(): void;
  /** Ends without a farewell, where that can be asked for. */
  terminate?(): void;
}

export interface StreamClientOptions {
  readonly open: (url: string) => StreamSocket;
  /** In milliseconds: after so long without a word a connection counts as broken. */
  readonly silence: number;
  /** The longest wait before it first tries again, in milliseconds; each failure doubles it. */
  readonly firstWait: number;
  /** However many failures there were. */
  readonly longestWait: number;
  /** What part of the longest wait is waited: so that not all clients come back at once. */
  readonly random: () => number;
}

const DEFAULTS: StreamClientOptions = {
  open: (url) => new WebSocket(url),
  ...{ silence: 30_000, firstWait: 200, longestWait: 10_000, random: Math.random },
};

type MetricListener = (metric: Metric) => void;
type EventListener = (event: StreamEvent) => void;

/** Follows a stream of metrics, and comes back by itself to where it was. */
export class MetricStreamClient implements Disposable {
  readonly #options: StreamClientOptions;
  readonly #listeners = new Set<MetricListener>();
  readonly #watchers = new Set<EventListener>();
  readonly #cursor = new StreamCursor();
  #socket: StreamSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(
    private readonly url: string,
    options: Partial<StreamClientOptions> = {},
  ) {
    this.#options = { ...DEFAULTS, ...options };
    this.#connect();
  }

  /** Tells a listener of each metric, until the function that it returns is called. */
  subscribe(listener: MetricListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Tells of gaps, restarts and the connection, until the function that it returns is called. */
  watch(listener: EventListener): () => void {
    this.#watchers.add(listener);
    return () => void this.#watchers.delete(listener);
  }

  /** Ends the connection, for good. */
  close(): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #connect(): void {
    const socket = this.#options.open(withPosition(this.url, this.#cursor.position));
    const lose = () => this.#socket === socket && this.#lose();
    socket.addEventListener('message', ({ data }) => this.#socket === socket && this.#hear(data));
    for (const end of ['error', 'close'] as const) socket.addEventListener(end, lose);
    this.#socket = socket;
    this.#after(this.#options.silence, lose);
  }

  #hear(data: unknown): void {
    this.#after(this.#options.silence, () => this.#lose());
    // The server's messages have the types that the protocol gives them.
    const message = JSON.parse(String(data)) as ServerMessage;
    if (message.type === 'stream') this.#arrive();
    for (const news of this.#cursor.follow(message)) this.#tell(news);
  }

  #arrive(): void {
    this.#failures = 0;
    this.#tell({ type: 'status', status: 'live' });
  }

  #lose(): void {
    const socket = this.#socket;
    this.#socket = null;
    (socket?.terminate ?? socket?.close)?.call(socket);
    this.#after(this.#drawWait(), () => this.#connect());
    this.#failures += 1;
    this.#tell({ type: 'status', status: 'waiting' });
  }

  #drawWait(): number {
    const { firstWait, longestWait, random } = this.#options;
    return random() * Math.min(longestWait, firstWait * 2 ** this.#failures);
  }

  #after(milliseconds: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, milliseconds);
  }

  #tell(event: StreamEvent | StreamNews): void {
    if (event.type === 'metric') for (const listener of this.#listeners) listener(event.metric);
    else for (const watcher of this.#watchers) watcher(event);
  }
}

function withPosition(url: string, position: Position | null): string {
  if (position === null) return url;
  const to = new URL(url);
  to.searchParams.set('stream', position.stream);
  to.searchParams.set('after', String(position.sequence));
  return to.href;
}
