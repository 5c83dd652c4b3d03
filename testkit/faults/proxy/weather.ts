import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a fault does to all that flows; what it leaves out it does not touch. */
export interface Toxic {
  /** In milliseconds, each way. */
  readonly latency?: number;
  /** The most that chance adds to the latency, in milliseconds. */
  readonly jitter?: number;
  readonly bytesPerSecond?: number;
  /** Nothing gets through. */
  readonly isBlack?: boolean;
  /** How much later than the last byte an end is told, in milliseconds. */
  readonly closeDelay?: number;
}

/** All toxics of a proxy together. */
export class Weather {
  readonly #toxics = new Set<Toxic>();
  readonly #changes = new EventEmitter().setMaxListeners(0);

  add(toxic: Toxic): void {
    this.#toxics.add(toxic);
    this.#changes.emit('change');
  }

  remove(toxic: Toxic): void {
    this.#toxics.delete(toxic);
    this.#changes.emit('change');
  }

  /** The delays of several faults add up. */
  sum(field: 'latency' | 'jitter' | 'closeDelay'): number {
    let sum = 0;
    for (const toxic of this.#toxics) sum += toxic[field] ?? 0;
    return sum;
  }

  /** The narrowest of all. */
  get bytesPerSecond(): number {
    return Math.min(...[...this.#toxics].map((it) => it.bytesPerSecond ?? Infinity));
  }

  get isBlack(): boolean {
    return [...this.#toxics].some((it) => it.isBlack);
  }

  /** Ends when any fault comes or goes. */
  async untilChange(signal: AbortSignal): Promise<void> {
    await once(this.#changes, 'change', { signal });
  }

  /** Ends after a while, or sooner when any fault comes or goes. */
  async pass(milliseconds: number, signal: AbortSignal): Promise<void> {
    const woken = new AbortController();
    const both = AbortSignal.any([signal, woken.signal]);
    const waits = [sleep(milliseconds, undefined, { signal: both }), this.untilChange(both)];
    await Promise.race(waits).finally(() => woken.abort());
  }
}
