import type { Queryable } from './queryable.js';

/** What an account is opened with. */
export interface NewAccount {
  readonly owner: string;
  readonly note: string | null;
  /** In cents. */
  readonly balance: bigint;
  readonly openedAt: Date;
}

export interface Account extends NewAccount {
  readonly id: string;
  /** Grows with each change. */
  readonly version: number;
}

export type AccountChanges = Partial<NewAccount>;

/** A part of a list: so many, after the one with that id. */
export interface Page {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** Integers of 64 bits come from the driver as texts, since a number may not hold them. */
interface AccountRow {
  readonly id: string;
  readonly owner: string;
  readonly note: string | null;
  readonly balance: string;
  readonly opened_at: Date;
  readonly version: number;
}

/** The accounts of a database, or as a transaction sees them. */
export class AccountRepository {
  constructor(private readonly db: Queryable) {}

  async create(draft: NewAccount): Promise<Account> {
    const [account] = await this.createAll([draft]);
    return account!;
  }

  /** Creates all of them, or none. */
  createAll(drafts: readonly NewAccount[]): Promise<readonly Account[]> {
    return this.#select(INSERT, toColumns(drafts));
  }

  async find(id: string): Promise<Account | null> {
    const [account] = await this.#select('SELECT * FROM accounts WHERE id = $1', [id]);
    return account ?? null;
  }

  /** Changes what is named; gives null where there is no such account. */
  async update(id: string, changes: AccountChanges): Promise<Account | null> {
    const statement = `UPDATE accounts SET ${toAssignments(changes)} WHERE id = $1 RETURNING *`;
    const [account] = await this.#select(statement, [id, ...Object.values(changes)]);
    return account ?? null;
  }

  /** Changes an account as it was read; gives null if it has been changed or removed since. */
  async revise(read: Account, changes: AccountChanges): Promise<Account | null> {
    const same = `id = $1 AND version = ${Number(read.version)}`;
    const statement = `UPDATE accounts SET ${toAssignments(changes)} WHERE ${same} RETURNING *`;
    const [account] = await this.#select(statement, [read.id, ...Object.values(changes)]);
    return account ?? null;
  }

  /** Tells whether there was such an account. */
  async remove(id: string): Promise<boolean> {
    const { rowCount } = await this.db.query('DELETE FROM accounts WHERE id = $1', [id]);
    return rowCount === 1;
  }

  /** In the order of their ids. */
  page({ limit, after = '0' }: Page): Promise<readonly Account[]> {
    const statement = 'SELECT * FROM accounts WHERE id > $1 ORDER BY id LIMIT $2';
    return this.#select(statement, [after, limit]);
  }

  async #select(statement: string, values: unknown[]): Promise<readonly Account[]> {
    const { rows } = await this.db.query<AccountRow>(statement, values);
    return rows.map(toAccount);
  }
}

const INSERT = `
  INSERT INTO accounts (owner, note, balance, opened_at)
  SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::timestamptz[])
  RETURNING *`;

const COLUMNS: Readonly<Record<keyof NewAccount, string>> = {
  owner: 'owner',
  note: 'note',
  balance: 'balance',
  openedAt: 'opened_at',
};

/** One list for each column: the same statement serves any number of accounts. */
function toColumns(drafts: readonly NewAccount[]): unknown[] {
  const fields = Object.keys(COLUMNS) as (keyof NewAccount)[]; // the table has these keys alone
  return fields.map((field) => drafts.map((draft) => draft[field]));
}

/** Names come from the table, never from the caller; values are parameters after the id. */
function toAssignments(changes: AccountChanges): string {
  const fields = Object.keys(changes) as (keyof NewAccount)[]; // as the type of changes has it
  const assignments = fields.map((field, index) => `${columnOf(field)} = $${index + 2}`);
  return [...assignments, 'version = version + 1'].join(', ');
}

function columnOf(field: keyof NewAccount): string {
  const column = COLUMNS[field];
  if (column === undefined) throw new TypeError(`An account has no field "${String(field)}".`);
  return column;
}

function toAccount({ opened_at: openedAt, balance, ...rest }: AccountRow): Account {
  return { ...rest, openedAt, balance: BigInt(balance) };
}
