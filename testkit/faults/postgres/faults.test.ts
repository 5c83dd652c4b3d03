import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import type { Database } from '../../services/postgres/database.js';
import { POSTGRES_TRIALS } from '../proof/postgres-trials.js';
import { PostgresWorld } from '../proof/postgres-world.js';
import { undergo } from '../proof/trial.js';
import { allowForServices } from '../../services/proof/longest.js';
import { deadlock } from './deadlock.js';
import { lockTable, terminateConnections } from './faults.js';
import { statementTimeout } from './statement-timeout.js';

allowForServices();

const worlds: PostgresWorld[] = [];

beforeAll(async () => void worlds.push(await PostgresWorld.open()));
afterAll(() => worlds[0]?.[Symbol.asyncDispose]());

test.each(POSTGRES_TRIALS)('$title: the client sees $sees, and then all is well', async (trial) => {
  const { seen, times } = await undergo(trial, worlds[0]!);
  expect(seen).toEqual([trial.sees, trial.sees]);
  expect(Math.max(...times)).toBeLessThan(trial.within);
});

test('a table that is not there is told in PostgreSQL’s words, and nothing is held', async () => {
  const { database } = worlds[0]!;
  const order = { first: 'accounts', then: 'nowhere' };
  for (const fault of [lockTable(database, 'nowhere'), deadlock(database, order)]) {
    await expect(fault.apply()).rejects.toMatchObject({ code: '42P01' });
    await fault.heal();
  }
});

test.each([
  ['soon', 'A duration is a number with us, ms, s, min or h, such as "100ms", not "soon".'],
  [3, 'A limit of statements is at least 10 ms, not 3 ms.'],
])('a limit of %j is refused', (limit, says) => {
  expect(() => statementTimeout({ url: '' }, limit)).toThrow(new RangeError(says));
});

const TARGET = { url: '' };

test.each([
  [terminateConnections(TARGET), 'connections terminated'],
  [lockTable(TARGET, 'accounts'), 'accounts locked'],
  [statementTimeout(TARGET, '1.5s'), 'statement timeout of 1.5 s'],
  [deadlock(TARGET, { first: 'a', then: 'b' }), 'deadlock over a and b'],
])('a fault says what it does: %#', ({ name }, says) => {
  expect(name).toBe(says);
});

/** What the server's own file says of limits. */
async function readFileOfServer(): Promise<unknown> {
  const pool = await worlds[0]!.pool();
  const query = "SELECT setting FROM pg_file_settings WHERE name = 'statement_timeout'";
  return (await pool.query(query)).rows;
}

/** The server, but that one session, counted from 1, goes elsewhere. */
function detour(turn: number, url: string): { readonly url: string } {
  const turns = [...Array<string>(turn - 1).fill(worlds[0]!.server.url), url];
  return {
    get url() {
      return turns.shift() ?? worlds[0]!.server.url;
    },
  };
}

test('a limit of statements that fails halfway leaves none behind', async () => {
  const fault = statementTimeout(detour(3, `${worlds[0]!.server.url}-is-nowhere`), '1h');
  await expect(fault.apply()).rejects.toMatchObject({ code: '3D000' });
  expect(await readFileOfServer()).toEqual([]);
});

const fillSlow = async (pool: Pool): Promise<void> => {
  await pool.query('CREATE SCHEMA slow');
  const slowly = 'SELECT s.* FROM pg_catalog.pg_settings s, pg_sleep(9)';
  await pool.query(`CREATE VIEW slow.pg_settings AS ${slowly}`);
};

async function setFor({ name }: Database, ...settings: readonly string[]): Promise<void> {
  const pool = await worlds[0]!.pool();
  for (const setting of settings) await pool.query(`ALTER DATABASE ${name} SET ${setting}`);
}

test('a limit that ends the question for it, too, is asked for again', async () => {
  await using database = await worlds[0]!.server.database(fillSlow);
  await setFor(database, 'search_path = slow, pg_catalog', "statement_timeout = '20ms'");
  const fault = statementTimeout(detour(3, database.url), '1h');
  await fault.apply();
  await fault.heal();
  expect(await readFileOfServer()).toEqual([]);
});

test('a database that has a limit of its own is told of at once, and nothing is changed', async () => {
  await using database = await worlds[0]!.server.database();
  await setFor(database, "statement_timeout = '777ms'");
  const says = 'Sessions have a statement_timeout of 777 ms from: database.';
  await expect(statementTimeout(database, '1s').apply()).rejects.toThrow(says);
  expect(await readFileOfServer()).toEqual([]);
});
