import pg, { type ClientConfig, type Pool, type PoolConfig } from 'pg';
import { postgres, type RunningPostgres } from '../../services/postgres/recipe.js';
import type { Database } from '../../services/postgres/database.js';
import { start } from '../../services/start.js';

/** A PostgreSQL with a database, for faults to be put upon. */
export class PostgresWorld implements AsyncDisposable {
  private constructor(
    readonly server: RunningPostgres,
    readonly database: Database,
  ) {}

  static async open(): Promise<PostgresWorld> {
    const server = await start(postgres());
    return new PostgresWorld(server, await server.database(fill));
  }

  pool(config: PoolConfig = {}): Promise<Pool> {
    return this.database.pool({ max: 2, ...config });
  }

  /** Connects anew, and asks something. */
  async greet(config: ClientConfig = {}): Promise<void> {
    const client = new pg.Client({ connectionString: this.database.url, ...config });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('SELECT 1').finally(() => client.end());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.database.drop();
    await this.server.stop();
  }
}

const fill = async (pool: Pool): Promise<void> => {
  await pool.query('CREATE TABLE accounts AS SELECT 1 AS id, 0 AS amount');
  await pool.query('CREATE TABLE "Transfer s" AS SELECT 1 AS id, 0 AS amount');
};
