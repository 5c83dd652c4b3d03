import { Pool, type ClientBase, type PoolClient, type PoolConfig } from 'pg';

/** What says that a server can't be reached, or doesn't serve: another one may. */
const UNREACHABLE: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND'],
  ...['57P01', '57P02', '57P03', '08001', '08006', '25006'],
]);

/** The same database at several addresses: the first that takes writes serves. */
export class Endpoints {
  readonly #pools: readonly Pool[];
  #current = 0;

  constructor(urls: readonly string[], config: PoolConfig) {
    const check = urls.length > 1 ? { onConnect: assertWritable } : {};
    this.#pools = urls.map((url) => openPool({ ...config, ...check, connectionString: url }));
  }

  get active(): Pool {
    return this.#pools[this.#current]!;
  }

  /** A connection to the address that served last, or to the next that serves. */
  async connect(): Promise<PoolClient> {
    for (let tries = 1; tries < this.#pools.length; tries += 1) {
      const client = await this.#tryActive();
      if (client !== undefined) return client;
    }
    return this.active.connect();
  }

  async end(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.end()));
  }

  async #tryActive(): Promise<PoolClient | undefined> {
    const pool = this.active;
    const client = await pool.connect().catch(undefinedIfUnreachable);
    if (client === undefined) this.#leave(pool);
    return client;
  }

  /** Of several that find an address dead at once, one moves on. */
  #leave(dead: Pool): void {
    if (this.active === dead) this.#current = (this.#current + 1) % this.#pools.length;
  }
}

/** A connection that is lost while nobody uses it leaves the pool, and fails no query. */
const openPool = (config: PoolConfig): Pool => new Pool(config).on('error', () => undefined);

/** A standby is reached, but it doesn't serve. */
async function assertWritable(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ isOff: boolean }>(
    `SELECT current_setting('transaction_read_only') = 'off' AS "isOff"`,
  );
  if (rows[0]?.isOff) return;
  throw Object.assign(new Error('The server takes no writes.'), { code: '25006' });
}

function undefinedIfUnreachable(error: unknown): undefined {
  if (isUnreachable(error)) return undefined;
  throw error;
}

/** Told by its fields: errors of sockets are not of this realm's `Error` where tests run in one. */
function isUnreachable(error: unknown): boolean {
  const { code, message } = Object(error) as {
    readonly code?: unknown;
    readonly message?: unknown;
  };
  return UNREACHABLE.has(code) || String(message).startsWith('Connection terminated');
}
