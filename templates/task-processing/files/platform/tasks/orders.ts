import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HandleBatch, HandleJob, IsolatingQueue, NewJob } from 'lintel/testkit';
import type { Account } from './account.js';
import { until } from './until.js';

/** Orders from 0 on, as jobs. */
export const makeOrders = (count: number): readonly NewJob[] =>
  Array.from({ length: count }, (_, payload) => ({ payload }));

/** What became of orders. */
export class Desk {
  readonly done: unknown[] = [];
  /** The orders that are refused. */
  readonly refused = new Set<unknown>();

  readonly handle: HandleJob = async ({ payload }) => {
    if (this.refused.has(payload)) throw new Error(`order ${payload} is refused`);
    this.done.push(payload);
  };

  refuse(orders: readonly unknown[]): void {
    for (const order of orders) this.refused.add(order);
  }

  /** Each once, the lowest first. */
  get distinct(): readonly unknown[] {
    return [...new Set(this.done)].toSorted((a, b) => Number(a) - Number(b));
  }

  async untilDone(count: number): Promise<void> {
    await until(() => new Set(this.done).size >= count);
  }
}

/** Starts a worker that dies after it has booked, and before it says so; tells what it booked. */
export async function bookThenDie(queue: IsolatingQueue, account: Account): Promise<boolean[]> {
  const booked: boolean[] = [];
  const book: HandleJob = async ({ id }) => booked.push(await account.credit(id, 10));
  const worker = await queue.work((job) => book(job).then(() => sleep(500)));
  await queue.add([{ payload: null }]);
  await until(() => booked.length === 1);
  return worker.kill().then(() => booked);
}

/** Books the payloads of a batch; those that are locked fail at their first attempt. */
export const bookBatch = (account: Account, locked: ReadonlySet<unknown>): HandleBatch => {
  return async (jobs) => {
    const failed = jobs.filter(({ payload, attempt }) => locked.has(payload) && attempt === 1);
    const others = jobs.filter((job) => !failed.includes(job));
    for (const { id, payload } of others) await account.credit(id, Number(payload));
    return new Map(failed.map(({ id }) => [id, new Error('locked')]));
  };
};

/** Notes the sizes of batches, and breaks down at the first. */
export const breakOnce = (sizes: number[]): HandleBatch => {
  return async (jobs) => {
    if (sizes.push(jobs.length) === 1) throw new Error('out of memory');
    return new Map();
  };
};

/** Does jobs, and tells whoever added one when it is done. */
export class Counter {
  readonly #waiting = new Map<unknown, () => void>();

  readonly handle: HandleJob = async ({ payload }) => this.#waiting.get(payload)?.();

  /** Adds a job, and waits until it is done. */
  async pass(queue: IsolatingQueue): Promise<void> {
    const payload = randomUUID();
    const done = new Promise<void>((resolve) => this.#waiting.set(payload, resolve));
    await queue.add([{ payload }]);
    await done;
  }
}
