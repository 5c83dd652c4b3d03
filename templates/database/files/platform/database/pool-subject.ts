import { randomUUID } from 'node:crypto';
import {
  startProxy,
  type OpenPool,
  type PoolSubject,
  type PoolUse,
  type PoolWish,
  type Proxy,
  type Route,
} from 'lintel/testkit';
import { DatabasePool, type Lease, type PoolSettings } from './pool.js';
import type { Queryable } from './queryable.js';
import type { Located } from './transaction-subject.js';

/** The part of a pool that its users see. */
export type UsedPool = Pick<DatabasePool, 'acquire' | 'close' | 'heldLongerThan' | 'use'>;

const makePool = (settings: PoolSettings): UsedPool => new DatabasePool(settings);

/** The pool of this application, as the contract wants to see it: with two ways to one server. */
export function poolSubject(db: Located, make = makePool): PoolSubject<Lease> {
  return { name: 'the pool', open: (wish) => openPool({ db, make }, wish) };
}

interface Making {
  readonly db: Located;
  readonly make: (settings: PoolSettings) => UsedPool;
}

async function openPool({ db, make }: Making, wish: PoolWish): Promise<OpenPool<Lease>> {
  const port = Number(new URL(db.url).port);
  const proxies = [await startProxy({ port }), await startProxy({ port })] as const;
  const [first, second] = proxies.map((proxy) => throughProxy(db.url, proxy));
  const name = `pool ${randomUUID()}`;
  return new PoolOnTrial({ db, proxies, name }, make({ ...wish, name, urls: [first!, second!] }));
}

function throughProxy(url: string, { port }: Proxy): string {
  return Object.assign(new URL(url), { port: String(port) }).href;
}

interface Ground {
  readonly db: Queryable;
  readonly proxies: readonly Proxy[];
  readonly name: string;
}

class PoolOnTrial implements OpenPool<Lease> {
  readonly routes: readonly Route[];

  constructor(
    private readonly ground: Ground,
    private readonly pool: UsedPool,
  ) {
    this.routes = ground.proxies.map(toRoute);
  }

  acquire(): Promise<Lease> {
    return this.pool.acquire();
  }

  release(lease: Lease): void {
    lease.release();
  }

  async ping({ client }: Lease): Promise<number> {
    const { rows } = await client.query<{ id: number }>('SELECT pg_backend_pid() AS id');
    return rows[0]!.id;
  }

  begin({ client }: Lease): Promise<unknown> {
    return client.query('BEGIN; SELECT pg_current_xact_id()');
  }

  async isInTransaction({ client }: Lease): Promise<boolean> {
    return (await client.query(ASSIGNED)).rowCount === 1;
  }

  lose(id: number): Promise<unknown> {
    return this.ground.db.query('SELECT pg_terminate_backend($1, 5000)', [id]);
  }

  async countOpen(): Promise<number> {
    const { rowCount } = await this.ground.db.query(OPEN, [this.ground.name]);
    return rowCount ?? 0;
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  use(): PoolUse {
    return this.pool.use;
  }

  holders(): readonly string[] {
    return this.pool.heldLongerThan(0).map(({ line }) => line);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.pool.close();
    for (const proxy of this.ground.proxies) await proxy[Symbol.asyncDispose]();
  }
}

const ASSIGNED = 'SELECT WHERE pg_current_xact_id_if_assigned() IS NOT NULL';

const OPEN = 'SELECT FROM pg_stat_activity WHERE application_name = $1';

const toRoute = (proxy: Proxy): Route => ({
  cut: () => proxy.refuse(),
  mend: () => proxy.welcome(),
});
