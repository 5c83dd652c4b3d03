import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import type { Lease } from './pool.js';
import type { Queryable } from './queryable.js';
import { Transaction } from './transaction.js';

/** How a transaction runs. */
export interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readonly readOnly?: boolean;
  /** The most times that its work is run. */
  readonly attempts?: number;
}

/** Where connections come from: a pool. */
export interface ConnectionSource {
  acquire(): Promise<Lease>;
}

export type Work<Result> = (tx: Transaction) => Promise<Result>;

/** The connection was lost in the commit: whether it was done, only the data can tell. */
export class CommitUnknown extends Error {
  constructor(cause: unknown) {
    const advice = 'Look at the data before you do it again.';
    super(`The connection was lost in COMMIT: it may have been done or not. ${advice}`, { cause });
    this.name = 'CommitUnknown';
  }
}

/** The work hid an error of the database, which rolled all of it back. */
export class RolledBack extends Error {
  constructor() {
    const advice = 'Let the error out, or put the statement into a nested part.';
    super(`The database rolled back: an error was caught within the transaction. ${advice}`);
    this.name = 'RolledBack';
  }
}

const RETRY = Symbol('retry');

/** What the database resolves by ending one of two: serialisation failures and deadlocks. */
const TRANSIENT: ReadonlySet<unknown> = new Set(['40001', '40P01']);

const MOST_ATTEMPTS = 10;

/** In milliseconds. */
const [FIRST_WAIT, LONGEST_WAIT] = [5, 500];

/** Runs work in transactions of a pool. */
export class Transactions {
  constructor(private readonly pool: ConnectionSource) {}

  /**
   * Commits what the work did, or rolls it back if it fails. Work that fails for being in the way of
   * another transaction is run again from its beginning, so it must do nothing but write to the
   * database. Throws `CommitUnknown` rather than risk to do something twice.
   */
  async run<Result>(work: Work<Result>, options: TransactionOptions = {}): Promise<Result> {
    for (let attempt = 1; attempt < (options.attempts ?? MOST_ATTEMPTS); attempt += 1) {
      const outcome = await this.#attempt(work, options).catch(retryIfTransient);
      if (outcome !== RETRY) return outcome;
      await sleep(Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt));
    }
    return this.#attempt(work, options);
  }

  async #attempt<Result>(work: Work<Result>, options: TransactionOptions): Promise<Result> {
    const { client, release } = await this.pool.acquire();
    return complete(client, { work, begin: toBegin(options) }).finally(release);
  }
}

function retryIfTransient(error: unknown): typeof RETRY {
  if (error instanceof DatabaseError && TRANSIENT.has(error.code)) return RETRY;
  throw error;
}

function toBegin({ isolation = 'read committed', readOnly = false }: TransactionOptions): string {
  return `BEGIN ISOLATION LEVEL ${isolation} READ ${readOnly ? 'ONLY' : 'WRITE'}`;
}

interface Attempt<Result> {
  readonly work: Work<Result>;
  readonly begin: string;
}

async function complete<Result>(client: Queryable, attempt: Attempt<Result>): Promise<Result> {
  try {
    return await workAndCommit(client, attempt);
  } catch (error) {
    // A connection that can't roll back is closed on its release, and the server rolls back then.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function workAndCommit<Result>(client: Queryable, { work, begin }: Attempt<Result>) {
  const tx = new Transaction(client);
  await client.query(begin);
  const result = await work(tx).finally(() => tx.end());
  const { command } = await client.query('COMMIT').catch(toCommitFailure);
  if (command === 'ROLLBACK') throw new RolledBack();
  return result;
}

/** A server that refuses a commit says why; one that goes away in it may have done it before. */
function toCommitFailure(error: unknown): never {
  const isRefused = error instanceof DatabaseError && !error.code?.startsWith('57P');
  throw isRefused ? error : new CommitUnknown(error);
}
