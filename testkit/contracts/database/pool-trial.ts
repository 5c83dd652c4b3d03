import { setTimeout as sleep } from 'node:timers/promises';
import { endingOf, type Ending } from '../within.js';
import type { OpenPool, PoolSubject, PoolWish } from './pool-subject.js';

/** As the demands see any subject: connections are handed back as they came. */
export type AnyPool = PoolSubject<unknown>;

/** Far longer than any of it takes; in milliseconds. */
const LONGEST = 5000;

/** The most connections of a pool on trial. */
export const MAX = 2;

/** A pool that has been opened for one case, and what is done with it. */
export class PoolTrial {
  readonly #held = new Set<unknown>();
  #isOver = false;

  constructor(readonly pool: OpenPool<unknown>) {}

  /** A connection, which is given back at the end of the trial at the latest. */
  async acquire(): Promise<unknown> {
    const connection = await this.pool.acquire();
    this.#held.add(connection);
    if (this.#isOver) await this.release(connection);
    return connection;
  }

  /** How it ends to ask for a connection. */
  readonly ask = (): Promise<Ending<unknown>> => endingOf(this.acquire(), LONGEST);

  /** As many connections as the pool may have. */
  async acquireAll(): Promise<readonly unknown[]> {
    const all: unknown[] = [];
    while (all.length < MAX) all.push(await this.acquire());
    return all;
  }

  async release(connection: unknown): Promise<void> {
    this.#held.delete(connection);
    await this.pool.release(connection);
  }

  /** Uses a connection once, and gives the number by which the server knows it. */
  async useOnce(): Promise<number> {
    const connection = await this.acquire();
    const id = await this.pool.ping(connection).catch(() => NaN);
    await this.release(connection);
    return id;
  }

  /** Whether a connection can be got and used, if not at once, then soon. */
  async serves(): Promise<boolean> {
    for (let tries = 0; tries < 5; tries += 1) {
      const used = await endingOf(this.useOnce(), LONGEST);
      if (used.kind === 'value' && !Number.isNaN(used.value)) return true;
      await sleep(50);
    }
    return false;
  }

  /** Whether the server soon has no connection of this pool. */
  async isEmptied(): Promise<boolean> {
    const end = performance.now() + LONGEST;
    while ((await this.pool.countOpen()) > 0) {
      if (performance.now() > end) return false;
      await sleep(20);
    }
    return true;
  }

  async finish(): Promise<void> {
    this.#isOver = true;
    for (const connection of [...this.#held]) await this.release(connection);
    await this.pool[Symbol.asyncDispose]();
  }
}

/** Looks at a pool that is opened for the case, and is closed after it. */
export async function onPool(subject: AnyPool, look: PoolLook, wish: Partial<PoolWish>) {
  const trial = new PoolTrial(await subject.open({ max: MAX, acquireTimeout: LONGEST, ...wish }));
  return look(trial).finally(() => trial.finish());
}

export type PoolLook = (trial: PoolTrial) => Promise<string | null>;
