import type { Socket } from 'node:net';
import { Flow, type Route } from './flow.js';
import { resetSocket } from './reset-socket.js';

/** One connection through a proxy. */
export class Link {
  readonly #flows: readonly Flow[];
  #isHalfOpen = false;

  constructor(
    readonly client: Socket,
    readonly server: Socket,
    way: Pick<Route, 'weather' | 'random'>,
  ) {
    const there = new Flow({ from: client, to: server, ...way });
    this.#flows = [there, new Flow({ from: server, to: client, ...way })];
  }

  /** Both ends see their connection reset. */
  reset(): void {
    this.#stop();
    resetSocket(this.client);
    resetSocket(this.server);
  }

  /** The server is gone, and the client isn't told: what it writes comes to nothing. */
  loseServer(): void {
    this.#isHalfOpen = true;
    this.#stop();
    resetSocket(this.server);
    this.client.resume();
  }

  /** The client learns that its connection was lost. */
  endHalfOpen(): void {
    if (this.#isHalfOpen) this.reset();
  }

  #stop(): void {
    for (const flow of this.#flows) flow.stop();
  }
}
