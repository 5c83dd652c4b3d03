import { AccountRepository, type NewAccount } from './account-repository.js';
import type { Queryable } from './queryable.js';

const ACCOUNTS = `
  INSERT INTO accounts (owner, balance, opened_at)
  SELECT 'seeded ' || number, 1000, now() FROM generate_series(1, $1::integer) AS number`;

const ENTRIES = `
  INSERT INTO entries (account_id, amount, booked_at)
  SELECT id, number, now() - number * interval '1 minute'
  FROM accounts, generate_series(1, $1::integer) AS number`;

/** Enough rows for the planner to weigh ways of reading them, and the figures that it weighs by. */
export async function seedMany(db: Queryable, accounts: number): Promise<void> {
  await db.query('TRUNCATE accounts CASCADE');
  await db.query(ACCOUNTS, [accounts]);
  await db.query(ENTRIES, [10]);
  for (const table of ['accounts', 'entries']) await db.query(`ANALYZE ${table}`);
}

/** Accounts with these balances, and no others; gives their ids. */
export async function openAccounts(db: Queryable, balances: readonly bigint[]) {
  await db.query('TRUNCATE accounts CASCADE');
  const accounts = await new AccountRepository(db).createAll(balances.map(toDraft));
  return accounts.map(({ id }) => id);
}

function toDraft(balance: bigint, index: number): NewAccount {
  return { owner: `owner ${index}`, note: null, balance, openedAt: new Date() };
}
