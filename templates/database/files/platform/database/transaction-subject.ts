import {
  startProxy,
  type OpenTransactions,
  type Proxy,
  type TransactionSubject,
} from 'lintel/testkit';
import { DatabasePool } from './pool.js';
import type { Queryable } from './queryable.js';
import type { Transaction } from './transaction.js';
import { Transactions, type TransactionOptions, type Work } from './transactions.js';

/** What the contract writes; a commit of a row of `slow_commits` takes its time. */
const SCHEMA = `
  CREATE TABLE numbers (key text PRIMARY KEY, value integer NOT NULL CHECK (value >= 0));
  CREATE TABLE slow_commits ();
  CREATE FUNCTION pause() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN PERFORM pg_sleep(0.3); RETURN NULL; END $$;
  CREATE CONSTRAINT TRIGGER pause AFTER INSERT ON slow_commits
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pause();`;

/** Makes what the contract needs, in an empty database. */
export const createNumbers = (db: Queryable): Promise<unknown> => db.query(SCHEMA);

/** Runs transactions over connections of its own. */
export interface Runner extends AsyncDisposable {
  run<Result>(work: Work<Result>, options?: TransactionOptions): Promise<Result>;
}

/** Makes a runner on a database, with so many connections. */
export type MakeRunner = (url: string, connections: number) => Runner;

/** Where the database is, and a way to it that no fault is on. */
export interface Located extends Queryable {
  readonly url: string;
}

const makeRunner: MakeRunner = (url, max) => {
  const pool = new DatabasePool({ urls: [url], max, acquireTimeout: 4000 });
  const transactions = new Transactions(pool);
  return {
    run: (work, options) => transactions.run(work, { attempts: 5, ...options }),
    [Symbol.asyncDispose]: () => pool.close(),
  };
};

/** The transactions of this application, as the contract wants to see them. */
export function transactionSubject(
  db: Located,
  make = makeRunner,
): TransactionSubject<Transaction> {
  return { name: 'the transactions', open: () => openTransactions(db, make) };
}

/** The runner's way to the database goes through a proxy, so that it can be cut. */
async function openTransactions(db: Located, make: MakeRunner) {
  const url = new URL(db.url);
  const proxy = await startProxy({ port: Number(url.port) });
  url.port = String(proxy.port);
  return new Numbers(db, proxy, make(url.href, 3));
}

class Numbers implements OpenTransactions<Transaction> {
  readonly connections = 3;
  #isClosed = false;

  constructor(
    private readonly db: Queryable,
    private readonly proxy: Proxy,
    private readonly runner: Runner,
  ) {}

  run<Result>(work: Work<Result>, options?: TransactionOptions): Promise<Result> {
    return this.runner.run(work, options);
  }

  get(tx: Queryable, key: string): Promise<number | null> {
    return readNumber(tx, key);
  }

  set(tx: Queryable, key: string, value: number): Promise<unknown> {
    return tx.query(UPSERT, [key, value]);
  }

  peek(key: string): Promise<number | null> {
    return readNumber(this.db, key);
  }

  nested<Result>(tx: Transaction, part: () => Promise<Result>): Promise<Result> {
    return tx.nested(part);
  }

  async loseCommit(tx: Queryable): Promise<void> {
    await tx.query(SLOW_COMMIT);
    void this.#cutInCommit();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    await this.runner[Symbol.asyncDispose]();
    await this.proxy[Symbol.asyncDispose]();
    // A commit that was cut goes on in the server, and is not to be taken for one of the next trial.
    while ((await this.db.query(COMMITTING)).rowCount !== 0);
  }

  /** The server goes on with a commit that it has begun, whether or not anyone listens. */
  async #cutInCommit(): Promise<void> {
    while (!this.#isClosed && (await this.db.query(COMMITTING)).rowCount === 0);
    await this.proxy.refuse();
    await this.proxy.welcome();
  }
}

/** Finds a transaction that is in the middle of a slow commit. */
export const COMMITTING = `
  SELECT FROM pg_stat_activity
  WHERE datname = current_database() AND query = 'COMMIT' AND wait_event = 'PgSleep'`;

/** Lets the commit of its transaction take a while. */
export const SLOW_COMMIT = 'INSERT INTO slow_commits DEFAULT VALUES';

/** Writes a number under a key. */
export const UPSERT = `
  INSERT INTO numbers VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value`;

/** A number that has been written under a key. */
export async function readNumber(db: Queryable, key: string): Promise<number | null> {
  const query = 'SELECT value FROM numbers WHERE key = $1';
  const { rows } = await db.query<{ value: number }>(query, [key]);
  return rows[0]?.value ?? null;
}
