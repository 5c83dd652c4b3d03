import type { SeededFault } from './seeded-fault.js';

const FOLDER = 'integration/platform/database';
const ACCOUNTS = `${FOLDER}/account-repository.ts`;
const TRANSACTIONS = `${FOLDER}/transactions.ts`;
const POOL = `${FOLDER}/pool.ts`;
const ENDPOINTS = `${FOLDER}/endpoints.ts`;
const SCHEMA = `${FOLDER}/schema.ts`;

/** Faults in repositories, transactions, the pool, the schema and the server. */
export const DATABASE_FAULTS: readonly SeededFault[] = [
  {
    requirement: 'D1',
    title: 'money is counted in floating point',
    file: ACCOUNTS,
    find: 'balance: BigInt(balance)',
    replace: 'balance: BigInt(Number(balance))',
    caughtBy: 'keeps every field of what it creates',
  },
  {
    requirement: 'D1',
    title: 'a change overwrites what was changed meanwhile',
    file: ACCOUNTS,
    find: 'id = $1 AND version = ${Number(read.version)}',
    replace: 'id = $1',
    caughtBy: 'refuses to change a row that has changed since it was read',
  },
  {
    requirement: 'D1',
    title: 'entries come in no order of time',
    file: `${FOLDER}/entry-repository.ts`,
    find: 'ORDER BY account_id, booked_at, id',
    replace: 'ORDER BY account_id, amount',
    caughtBy: 'entries are read account by account, the oldest first',
  },
  {
    requirement: 'D1',
    title: 'an account can’t be removed for its entries',
    file: SCHEMA,
    find: ' ON DELETE CASCADE',
    replace: '',
    caughtBy: 'with an account its entries are removed',
  },
  {
    requirement: 'D2',
    title: 'a rollback is swallowed',
    file: TRANSACTIONS,
    find: "query('ROLLBACK')",
    replace: "query('COMMIT')",
    caughtBy: 'a transfer that is refused moves nothing, on neither side',
  },
  {
    requirement: 'D2',
    title: 'a serialisation failure is final',
    file: TRANSACTIONS,
    find: "new Set(['40001', '40P01'])",
    replace: "new Set(['40P01'])",
    caughtBy: 'transfers in all directions at once are all done, and no cent is lost',
  },
  {
    requirement: 'D2',
    title: 'commits are acknowledged before they are written',
    file: `${FOLDER}/test-database.ts`,
    find: "synchronous_commit: 'on'",
    replace: "synchronous_commit: 'off'",
    caughtBy: 'a crash loses nothing that was acknowledged, and halves nothing',
  },
  {
    requirement: 'D2',
    title: 'a commit that was cut off passes for a plain failure',
    file: TRANSACTIONS,
    find: 'isRefused ? error : new CommitUnknown(error)',
    replace: 'isRefused ? new CommitUnknown(error) : error',
    caughtBy: 'a crash in the middle of a commit leaves nothing of it',
  },
  {
    requirement: 'D3',
    title: 'a connection is given back within its transaction',
    file: POOL,
    find: "client.release(client.getTransactionStatus() !== 'I')",
    replace: 'client.release()',
    caughtBy: 'leaves no transaction open for the next user',
  },
  {
    requirement: 'D3',
    title: 'who has given a connection back is still taken for its holder',
    file: POOL,
    find: '  giveBack();\n',
    replace: '',
    caughtBy: 'a connection that is not given back is found by its line',
  },
  {
    requirement: 'D3',
    title: 'a standby is taken for the primary',
    file: ENDPOINTS,
    find: 'if (rows[0]?.isOff) return;',
    replace: 'if (rows[0]) return;',
    caughtBy: 'a standby, which takes no writes, is passed over',
  },
  {
    requirement: 'D3',
    title: 'no other address is taken where one is dead',
    file: ENDPOINTS,
    find: '(this.#current + 1) % this.#pools.length',
    replace: '0',
    caughtBy: 'takes another way where the first is cut',
  },
  {
    requirement: 'D4',
    title: 'an index is missing',
    file: SCHEMA,
    find: 'CREATE INDEX entries_of_account ON entries (account_id, booked_at);',
    replace: '',
    caughtBy: 'is found by index, and the planner knows how much',
  },
  {
    requirement: 'D4',
    title: 'there is a query for each row',
    file: `${FOLDER}/account-statements.ts`,
    find: 'const entries = await new EntryRepository(db).ofAccounts(accounts.map(({ id }) => id));',
    replace: `const entries = new Map<string, readonly Entry[]>();
  for (const { id } of accounts) {
    const found = await new EntryRepository(db).ofAccounts([id]);
    entries.set(id, found.get(id) ?? []);
  }`,
    caughtBy: 'the server has counted no query for each row',
  },
  {
    requirement: 'P1',
    title: 'a lookup takes longer than it may',
    file: ACCOUNTS,
    find: 'SELECT * FROM accounts WHERE id = $1',
    replace: 'SELECT accounts.* FROM accounts, pg_sleep(0.12) WHERE id = $1',
    caughtBy: 'a lookup answers within its budget, by one query',
  },
  {
    requirement: 'P1',
    title: 'a change reads what it has written anew',
    file: ACCOUNTS,
    find: 'async update(id: string, changes: AccountChanges): Promise<Account | null> {',
    replace: `async update(id: string, changes: AccountChanges): Promise<Account | null> {
    await this.find(id);`,
    caughtBy: 'a change is made within its budget, by one query',
  },
];
