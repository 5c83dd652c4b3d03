import { randomUUID } from 'node:crypto';
import { endingOf, type Ending } from '../within.js';
import type {
  OpenTransactions,
  TransactionSubject,
  TransactionWish,
} from './transaction-subject.js';

/** As the demands see any subject: what work writes with is handed back as it came. */
export type AnyTransactions = TransactionSubject<unknown>;

type Stored = number | null;

type Work = (tx: unknown) => Promise<unknown>;

/** Far longer than any of it takes; in milliseconds. */
const LONGEST = 5000;

/** Transactions that have been opened for one case, and what is done with them. */
export class TransactionTrial {
  /** Keys of its own, as cases share a store. */
  readonly a = `a ${randomUUID()}`;
  readonly b = `b ${randomUUID()}`;

  readonly both = [this.a, this.b] as const;

  constructor(readonly on: OpenTransactions<unknown>) {}

  /** How a transaction ends. */
  readonly run = (work: Work, wish?: TransactionWish): Promise<Ending<unknown>> =>
    endingOf(this.on.run(work, wish), LONGEST);

  /** Writes a number in a transaction of its own. */
  async put(key: string, value: number): Promise<void> {
    await this.run(async (tx) => [await this.on.set(tx, key, value)]);
  }

  /** Adds to a number, and lets another transaction write it in between. */
  async addDisturbed(tx: unknown, disturbance: number | null): Promise<void> {
    const read = await this.on.get(tx, this.a);
    if (disturbance !== null) await this.put(this.a, disturbance);
    await this.on.set(tx, this.a, (read ?? 0) + 1);
  }

  /** What it reads before and after another transaction writes. */
  readonly readTwice = async (tx: unknown, written: number): Promise<readonly Stored[]> => {
    const first = await this.on.get(tx, this.a);
    await this.put(this.a, written);
    return [first, await this.on.get(tx, this.a)];
  };

  /** What everyone sees under both keys. */
  async peekBoth(): Promise<readonly Stored[]> {
    return [await this.on.peek(this.a), await this.on.peek(this.b)];
  }
}

/** Looks at transactions that are opened for the case, and are closed after it. */
export async function onTransactions(subject: AnyTransactions, look: TransactionLook) {
  await using transactions = await subject.open();
  return await look(new TransactionTrial(transactions));
}

export type TransactionLook = (trial: TransactionTrial) => Promise<string | null>;

/** A place where so many wait for each other, once. */
export class Meeting {
  #missing: number;
  #begin: () => void = () => undefined;
  readonly #begun = new Promise<void>((resolve) => (this.#begin = resolve));

  constructor(size: number) {
    this.#missing = size;
  }

  async arrive(): Promise<void> {
    this.#missing -= 1;
    if (this.#missing <= 0) this.#begin();
    await this.#begun;
  }
}
