import type { QueryResult, QueryResultRow } from 'pg';
import { postgres, start, type Database, type RunningPostgres } from 'lintel/testkit';
import { DatabasePool, type PoolSettings } from './pool.js';
import type { Queryable } from './queryable.js';
import { createSchema } from './schema.js';
import { createFigures, STATEMENT_LIBRARY } from './statement-figures.js';
import { createNumbers, type Located } from './transaction-subject.js';

/** What is acknowledged is on its way to the disk; deadlocks are found sooner than by default. */
const SETTINGS = {
  synchronous_commit: 'on',
  deadlock_timeout: '50ms',
  shared_preload_libraries: STATEMENT_LIBRARY,
};

async function fill(db: Queryable): Promise<void> {
  for (const create of [createSchema, createNumbers, createFigures]) await create(db);
}

/** The server and the database of a test file: subjects may hold it before it is there. */
export class TestDatabase implements Located {
  readonly #servers: RunningPostgres[] = [];
  readonly #databases: Database[] = [];
  readonly #pools: DatabasePool[] = [];

  async open(): Promise<void> {
    this.#servers.push(await start(postgres({ settings: SETTINGS })));
    this.#databases.push(await this.server.database(fill));
    this.#pools.push(this.pool({}));
  }

  async close(): Promise<void> {
    for (const pool of this.#pools) await pool.close();
    for (const it of [...this.#databases, ...this.#servers]) await it[Symbol.asyncDispose]();
  }

  get server(): RunningPostgres {
    return this.#servers[0]!;
  }

  get url(): string {
    return this.#databases[0]!.url;
  }

  /** A pool of the application's on this database; who asks for it closes it. */
  pool(settings: Partial<PoolSettings>): DatabasePool {
    return new DatabasePool({ urls: [this.url], max: 4, acquireTimeout: 10_000, ...settings });
  }

  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<Row>> {
    return this.#pools[0]!.query<Row>(text, values);
  }

  /** Ends the server as a crash does, and starts it again on its data. */
  async crash(): Promise<void> {
    const [process] = this.server.processes;
    process!.signal('SIGKILL');
    await process!.ended;
    await this.server.restart();
  }
}
