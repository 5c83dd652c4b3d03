import type { Queryable } from './queryable.js';

/** An amount that was booked on an account, in cents. */
export interface Entry {
  readonly accountId: string;
  readonly amount: bigint;
}

interface EntryRow {
  readonly account_id: string;
  readonly amount: string;
}

/** Entries by the id of their account. */
export type EntriesByAccount = ReadonlyMap<string, readonly Entry[]>;

export const ENTRIES_OF_ACCOUNTS = `
  SELECT account_id, amount FROM entries
  WHERE account_id = ANY ($1::bigint[]) ORDER BY account_id, booked_at, id`;

/** What is booked on accounts. */
export class EntryRepository {
  constructor(private readonly db: Queryable) {}

  async book({ accountId, amount }: Entry): Promise<void> {
    const statement = 'INSERT INTO entries (account_id, amount) VALUES ($1, $2)';
    await this.db.query(statement, [accountId, amount]);
  }

  /** The entries of many accounts in one query, the oldest of each first. */
  async ofAccounts(ids: readonly string[]): Promise<EntriesByAccount> {
    const { rows } = await this.db.query<EntryRow>(ENTRIES_OF_ACCOUNTS, [ids]);
    const entries = new Map(ids.map((id) => [id, [] as Entry[]]));
    for (const row of rows) entries.get(row.account_id)?.push(toEntry(row));
    return entries;
  }
}

function toEntry({ account_id: accountId, amount }: EntryRow): Entry {
  return { accountId, amount: BigInt(amount) };
}
