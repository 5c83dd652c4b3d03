import { EventEmitter, once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from './clock.js';

interface Sleeper {
  readonly due: number;
  readonly alarm: EventEmitter;
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #sleepers = new Set<Sleeper>();

  now(): number {
    return this.#now;
  }

  /** How many wait for a time that hasn't come yet. */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const sleeper = { due: this.#now + milliseconds, alarm: new EventEmitter() };
    this.#sleepers.add(sleeper);
    const woken = once(sleeper.alarm, 'wake', signal === undefined ? {} : { signal });
    await woken.finally(() => this.#sleepers.delete(sleeper)).catch(() => throwReason(signal));
  }

  /** Moves on, and wakes in order whoever is due; what they then do is let happen in between. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await turn();
    let next: Sleeper | undefined;
    while ((next = this.#next(end)) !== undefined) await this.#wake(next);
    this.#now = end;
  }

  async #wake({ due, alarm }: Sleeper): Promise<void> {
    this.#now = Math.max(this.#now, due);
    alarm.emit('wake');
    await turn();
  }

  /** Waits until so many sleep; each turn of the event loop is asked anew. */
  async untilSleeping(count: number): Promise<void> {
    while (this.#sleepers.size < count) await turn();
  }

  #next(end: number): Sleeper | undefined {
    const due = [...this.#sleepers].filter((it) => it.due <= end);
    return due.sort((a, b) => a.due - b.due)[0];
  }
}

function throwReason(signal: AbortSignal | undefined): never {
  throw signal?.reason;
}
