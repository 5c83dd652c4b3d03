import { EntryRepository } from './entry-repository.js';
import type { Queryable } from './queryable.js';
import type { Transactions } from './transactions.js';

/** Money that goes from one account to another, in cents. */
export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
}

/** Moves money between accounts, and books it on both: all of that or nothing. */
export function transfer(transactions: Transactions, order: Transfer): Promise<void> {
  return transactions.run((tx) => move(tx, order), { isolation: 'repeatable read' });
}

async function move(tx: Queryable, { from, to, amount }: Transfer): Promise<void> {
  const entries = new EntryRepository(tx);
  await pay(tx, from, -amount);
  await entries.book({ accountId: from, amount: -amount });
  await pay(tx, to, amount);
  await entries.book({ accountId: to, amount });
}

async function pay(tx: Queryable, id: string, amount: bigint): Promise<void> {
  const statement = 'UPDATE accounts SET balance = balance + $2 WHERE id = $1';
  const { rowCount } = await tx.query(statement, [id, amount]);
  if (rowCount !== 1) throw new Error(`There is no account ${id} to book ${amount} on.`);
}
