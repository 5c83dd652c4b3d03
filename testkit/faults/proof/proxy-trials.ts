import type { Pool, PoolConfig } from 'pg';
import { blackhole, latency, reset } from '../proxy/faults.js';
import { startProxy, type Proxy } from '../proxy/proxy.js';
import { duringQuery } from './postgres-trials.js';
import { PostgresWorld } from './postgres-world.js';
import { sightOf, type Scene, type Trial } from './trial.js';

/** A PostgreSQL behind a proxy. */
export class ProxiedWorld implements AsyncDisposable {
  private constructor(
    readonly proxy: Proxy,
    private readonly world: PostgresWorld,
  ) {}

  static async open(): Promise<ProxiedWorld> {
    const world = await PostgresWorld.open();
    const { port } = new URL(world.database.url);
    return new ProxiedWorld(await startProxy({ port: Number(port), seed: 7 }), world);
  }

  /** A pool whose connections go through the proxy. */
  pool(config: PoolConfig = {}): Promise<Pool> {
    const { host, port } = this.proxy;
    const connectionString = Object.assign(new URL(this.world.database.url), {
      host: `${host}:${port}`,
    }).href;
    return this.world.pool({ ...config, connectionString });
  }

  /** The proxy first: through one that lets nothing pass no client could say that it ends. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.proxy[Symbol.asyncDispose]();
    await this.world[Symbol.asyncDispose]();
  }
}

/** What a client of PostgreSQL sees of faults of the net. */
export const PROXY_TRIALS: readonly Trial<ProxiedWorld>[] = [
  {
    title: 'proxy: a latency of 100 ms each way',
    ...{ sees: 'an answer after 200 ms or more', within: 5_000 },
    prepare: async (world) => {
      const pool = await world.pool();
      const meet: Scene['meet'] = (strike) => strike().then(() => timeAnswer(pool));
      return { fault: latency(world.proxy, '100ms'), meet, use: () => greet(pool) };
    },
  },
  {
    title: 'proxy: a reset in the midst of a query',
    ...{ sees: 'ECONNRESET', within: 5_000 },
    prepare: async (world) => duringQuery(await world.pool(), reset(world.proxy)),
  },
  {
    title: 'proxy: a blackhole, and the client waits 1 s for answers',
    ...{ sees: 'Query read timeout', within: 5_000 },
    prepare: (world) => inTheDark(world, { query_timeout: 1_000 }, greet),
  },
  {
    title: 'proxy: a blackhole, and the client waits 1 s for connections',
    ...{ sees: 'Connection terminated due to connection timeout', within: 5_000 },
    prepare: (world) => inTheDark(world, { connectionTimeoutMillis: 1_000 }, remain),
  },
];

/** What a client does before nothing gets through: whether it then has a connection. */
type Beginning = (pool: Pool) => Promise<unknown>;

const greet: Beginning = (pool) => pool.query('SELECT 1');
const remain: Beginning = () => Promise.resolve();

/** The client that meets it is impatient; the one for whom nothing is wrong is not. */
async function inTheDark(world: ProxiedWorld, patience: PoolConfig, begin: Beginning) {
  const [impatient, patient] = [await world.pool(patience), await world.pool()];
  const meet: Scene['meet'] = async (strike) => {
    await begin(impatient).then(strike);
    return sightOf(greet(impatient));
  };
  return { fault: blackhole(world.proxy), meet, use: () => greet(patient) };
}

async function timeAnswer(pool: Pool): Promise<string> {
  const before = performance.now();
  await pool.query('SELECT 1');
  // A timer may fire a millisecond early.
  const isLate = performance.now() - before >= 199;
  return isLate ? 'an answer after 200 ms or more' : 'an answer too soon';
}
