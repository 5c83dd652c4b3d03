import { WebSocket } from 'ws';
import type { MetricHistory } from './metric-history.js';
import type { ServerMessage } from './stream-protocol.js';

/**
 * One consumer. Nothing waits for it but its number in the history and, at most, what may be buffered:
 * who is too slow is told of a gap when the history has moved on, and costs no memory until then.
 */
export class StreamConnection {
  #isAlive = true;

  constructor(
    readonly socket: WebSocket,
    private readonly history: MetricHistory,
    private known: number,
  ) {
    socket.on('pong', () => (this.#isAlive = true));
    socket.on('error', () => socket.terminate());
  }

  /** Sends what is new, as long as no more than so many bytes wait to be taken. */
  pump(limit: number): void {
    const isFree = this.socket.readyState === WebSocket.OPEN && this.socket.bufferedAmount < limit;
    const message = isFree ? this.history.messageAfter(this.known) : null;
    if (message === null) return;
    this.known = reachedBy(message, this.known);
    this.send(message, () => this.pump(limit));
  }

  send(message: ServerMessage, sent?: () => void): void {
    this.socket.send(JSON.stringify(message), sent);
  }

  /** Ends a connection whose other end has not answered since the last beat. */
  beat(): void {
    if (!this.#isAlive) return this.socket.terminate();
    this.#isAlive = false;
    this.socket.ping();
    if (this.socket.bufferedAmount === 0) this.send({ type: 'beat' });
  }
}

function reachedBy(message: ServerMessage, known: number): number {
  if (message.type === 'metric') return message.sequence;
  return message.type === 'gap' ? message.through : known;
}
