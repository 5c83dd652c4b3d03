import type { Pool, QueryResult, QueryResultRow } from 'pg';
import type { Queryable } from '../../../../integration/platform/database/queryable.js';
import type { Database, Fill } from '../../../services/postgres/database.js';
import { postgres, type RunningPostgres } from '../../../services/postgres/recipe.js';
import { allowForServices } from '../../../services/proof/longest.js';
import { start } from '../../../services/start.js';

/** Deadlocks are found sooner than by default, as tests wait for them. */
const SETTINGS = { deadlock_timeout: '50ms' };

/** A database for the tests of one file: subjects may hold it before it is there. */
export class LentDatabase implements Queryable {
  readonly #services: (Database | RunningPostgres)[] = [];
  readonly #pools: Pool[] = [];
  url = '';

  constructor(readonly fill: Fill) {
    allowForServices();
  }

  async open(): Promise<void> {
    const server = await start(postgres({ rung: 'npm', settings: SETTINGS }));
    const database = await server.database(this.fill);
    this.url = database.url;
    this.#services.push(database, server);
    this.#pools.push(await database.pool({ max: 4 }));
  }

  async close(): Promise<void> {
    for (const service of this.#services) await service[Symbol.asyncDispose]();
  }

  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<Row>> {
    return this.#pools[0]!.query<Row>(text, values);
  }
}
