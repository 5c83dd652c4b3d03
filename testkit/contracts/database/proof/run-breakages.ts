import type { Queryable } from '../../../../integration/platform/database/queryable.js';
import {
  TransactionEnded,
  type Transaction,
} from '../../../../integration/platform/database/transaction.js';
import type { Runner } from '../../../../integration/platform/database/transaction-subject.js';
import {
  CommitUnknown,
  type TransactionOptions,
  type Work,
} from '../../../../integration/platform/database/transactions.js';
import { broken } from './broken.js';

/** A call of what runs transactions, and what it runs on. */
export interface Call<Result> {
  readonly whole: Runner;
  readonly work: Work<Result>;
  readonly options: TransactionOptions;
  readonly db: Queryable;
}

/** A call that something is wrong with, but for its type. */
export type BreakRun = (call: Call<unknown>) => Promise<unknown>;

/** What can be wrong around a transaction: the case that notices, what it breaks, and how. */
export const RUN_BREAKAGES: readonly (readonly [string, string, BreakRun])[] = [
  [
    'commits what its work wrote',
    'takes work that gives nothing for failed',
    ({ whole, work, options }) =>
      whole.run((tx) => work(tx).then(rejectNothing), options).catch(ignoreNothing),
  ],
  [
    'hands on what its work gives',
    'loses the result',
    ({ whole, work, options }) => whole.run(work, options).then(() => undefined),
  ],
  [
    'hands on the error of its work',
    'rejects with an error of its own',
    ({ whole, work, options }) => whole.run(work, options).catch(wrap),
  ],
  [
    'writes nothing once it has ended',
    'writes without a transaction what comes too late',
    ({ whole, work, options, db }) => whole.run((tx) => work(takeLate(tx, db)), options),
  ],
  [
    'gives up on work that can never be serialised',
    'never gives up',
    ({ whole, work, options }) => whole.run(work, { ...options, attempts: Infinity }),
  ],
  [
    'keeps its isolation when it runs work again',
    'asks for its isolation the first time only',
    (call) => forgetIsolation(call),
  ],
  [
    'runs work once that fails for a reason of its own',
    'runs work again whatever it fails for',
    (call) => repeatIf((error) => !(error instanceof CommitUnknown), call),
  ],
  [
    'repeats no commit whose answer is lost',
    'runs work again when the connection is lost',
    (call) => repeatIf((error) => error instanceof CommitUnknown, call),
  ],
];

const NOTHING = new Error('nothing');

function rejectNothing(result: unknown): unknown {
  if (result === undefined) throw NOTHING;
  return result;
}

function ignoreNothing(error: unknown): void {
  if (error !== NOTHING) throw error;
}

function wrap(cause: unknown): never {
  throw new Error('The transaction failed.', { cause });
}

function takeLate(tx: Transaction, db: Queryable): Transaction {
  const query: Transaction['query'] = (text, values) =>
    tx.query<never>(text, values).catch((error: unknown) => {
      if (error instanceof TransactionEnded) return db.query<never>(text, values);
      throw error;
    });
  return broken(tx, { query });
}

async function forgetIsolation({ whole, work, options }: Call<unknown>): Promise<unknown> {
  return whole.run(work, { ...options, attempts: 1 }).catch((error: { readonly code?: string }) => {
    if (error.code === '40001' || error.code === '40P01') return whole.run(work);
    throw error;
  });
}

async function repeatIf(isRepeated: (error: unknown) => boolean, call: Call<unknown>) {
  const run = (): Promise<unknown> => call.whole.run(call.work, call.options);
  return run().catch((error: unknown) => (isRepeated(error) ? run() : Promise.reject(error)));
}
