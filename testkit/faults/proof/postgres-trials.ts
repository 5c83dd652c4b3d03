import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { deadlock } from '../postgres/deadlock.js';
import { lockTable, terminateConnections } from '../postgres/faults.js';
import { statementTimeout } from '../postgres/statement-timeout.js';
import { freeze, kill } from '../process/faults.js';
import type { PostgresWorld } from './postgres-world.js';
import { sightOf, type Scene, type Trial } from './trial.js';

/** What clients of PostgreSQL see of its faults. */
export const POSTGRES_TRIALS: readonly Trial<PostgresWorld>[] = [
  {
    title: 'PostgreSQL: a connection is terminated in the midst of a query',
    ...{ sees: '57P01', within: 5_000 },
    prepare: async (world) => duringQuery(await world.pool(), terminateConnections(world.database)),
  },
  {
    title: 'PostgreSQL: a table is locked, and the client waits 200 ms for locks',
    ...{ sees: '55P03', within: 5_000 },
    prepare: async ({ database }) =>
      askAfter(lockTable(database, 'accounts'), {
        pool: await database.pool({ lock_timeout: 200 }),
        query: 'SELECT * FROM accounts',
      }),
  },
  {
    title: 'PostgreSQL: statements are ended after 200 ms',
    ...{ sees: '57014', within: 5_000 },
    prepare: async ({ server, database }) =>
      askAfter(statementTimeout(server, '200ms'), { pool: await database.pool(), query: SLOW }),
  },
  {
    title: 'PostgreSQL: a rival locks two tables in the other order',
    ...{ sees: '40P01', within: 10_000 },
    prepare: async ({ database }) => {
      const pool = await database.pool();
      const fault = deadlock(database, { first: 'accounts', then: '"Transfer s"' });
      return { fault, meet: (strike) => strike().then(() => transfer(pool)), use: useOf(pool) };
    },
  },
  {
    title: 'PostgreSQL: stopped, and the client waits 300 ms for connections',
    ...{ sees: 'held: nothing, new: timeout expired', within: 5_000 },
    prepare: async (world) => {
      const fault = freeze(world.server);
      return { fault, meet: (strike) => meetFrozen(world, strike), use: () => world.greet() };
    },
  },
  {
    title: 'PostgreSQL: killed, with connections open',
    ...{ sees: 'ECONNREFUSED', within: 5_000 },
    prepare: async (world) => {
      const pool = await world.pool();
      const meet: Scene['meet'] = (strike) => strike().then(() => meetNobody(world));
      return { fault: kill(world.server), meet, use: useOf(pool) };
    },
  },
];

/** Processes of the server that still end may hold its port, and reset who comes. */
async function meetNobody(world: PostgresWorld): Promise<string> {
  const sight = await sightOf(world.greet());
  if (sight !== 'ECONNRESET') return sight;
  await sleep(5);
  return meetNobody(world);
}

const SLOW = 'SELECT pg_sleep(60)';

const useOf = (pool: Pool) => () => pool.query('SELECT 1');

/** The fault strikes while a query runs. */
export const duringQuery = (pool: Pool, fault: Scene['fault']): Scene => ({
  fault,
  meet: (strike) => interrupt(pool, strike),
  use: useOf(pool),
});

async function interrupt(pool: Pool, strike: () => Promise<void>): Promise<string> {
  const client = await pool.connect();
  // That the connection is lost is told by the query.
  client.on('error', () => undefined);
  const answer = sightOf(client.query(SLOW));
  await strike();
  return answer.finally(() => client.release(true));
}

interface Question {
  readonly pool: Pool;
  readonly query: string;
}

/** A query is asked when the fault has struck. */
function askAfter(fault: Scene['fault'], { pool, query }: Question): Scene {
  const meet: Scene['meet'] = (strike) => strike().then(() => sightOf(pool.query(query)));
  return { fault, meet, use: useOf(pool) };
}

async function transfer(pool: Pool): Promise<string> {
  const client = await pool.connect();
  const steps = ['BEGIN', 'UPDATE accounts SET amount = 1', 'UPDATE "Transfer s" SET amount = 1'];
  const transaction = (async () => {
    for (const step of steps) await client.query(step);
  })();
  return sightOf(transaction).finally(() => client.query('ROLLBACK').then(() => client.release()));
}

async function meetFrozen(world: PostgresWorld, strike: () => Promise<void>): Promise<string> {
  const held = await (await world.pool()).connect();
  await strike();
  const first = await sightOf(held.query('SELECT 1'));
  held.release();
  return `held: ${first}, new: ${await sightOf(world.greet({ connectionTimeoutMillis: 300 }))}`;
}
