import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import { allowForServices } from '../proof/longest.js';
import { start, type Started } from '../start.js';
import { postgres, type RunningPostgres } from './recipe.js';

allowForServices();

const servers: Started<RunningPostgres>[] = [];

const settings = { shared_preload_libraries: 'pg_stat_statements' };

beforeAll(async () => void servers.push(await start(postgres({ rung: 'npm', settings }))));
afterAll(() => servers[0]?.stop());

const WORLD = { platform: process.platform, tell: () => undefined };

/** One who uses the server without owning it. */
const enter = () => start(postgres(), { ...WORLD, environment: servers[0]!.variables });

const fill = (pool: Pool) => pool.query("CREATE TABLE greetings AS SELECT 'hello' AS text");

async function ask(query: string): Promise<unknown> {
  await using database = await servers[0]!.database(fill);
  const { rows } = await (await database.pool()).query<object>(query);
  return rows;
}

test('a database has what its template was filled with (D1)', async () => {
  expect(await ask('SELECT text FROM greetings')).toEqual([{ text: 'hello' }]);
});

test('what is done in one database is not in the next', async () => {
  await ask('DELETE FROM greetings');
  expect(await ask('SELECT text FROM greetings')).toEqual([{ text: 'hello' }]);
});

test('a database is dropped with its scope, and its pool is ended', async () => {
  const database = await servers[0]!.database();
  const pool = await database.pool();
  await database.drop();
  expect(pool.ended).toBe(true);
  const names = (await ask('SELECT datname FROM pg_database')) as { datname: string }[];
  expect(names.map(({ datname }) => datname)).not.toContain(database.name);
});

/** The databases of the server that others are copied from. */
async function listTemplates(): Promise<unknown> {
  return ask("SELECT datname FROM pg_database WHERE datname LIKE 'lintel_template%' ORDER BY 1");
}

test('a guest takes its templates along, and the databases made from them stay', async () => {
  const [before, guest] = [await listTemplates(), await enter()];
  await using database = await guest.database((pool) => pool.query('CREATE TABLE a (b text)'));
  expect(await listTemplates()).not.toEqual(before);
  await guest.stop();
  expect(await listTemplates()).toEqual(before);
  expect((await (await database.pool()).query('TABLE a')).rows).toEqual([]);
});

test('a template that could not be filled is dropped', async () => {
  const before = await listTemplates();
  const wrong = (pool: Pool) => pool.query('SELEC 1');
  await expect(servers[0]!.database(wrong)).rejects.toThrow('syntax error');
  expect(await listTemplates()).toEqual(before);
});

test('it is 14 or newer, and refuses who does not know the password (V1)', async () => {
  const [row] = (await ask('SHOW server_version_num')) as { server_version_num: string }[];
  expect(Number(row!.server_version_num)).toBeGreaterThanOrEqual(140_000);
  const url = new URL(servers[0]!.url);
  url.password = 'wrong';
  const { Client } = (await import('pg')).default;
  await expect(new Client(url.href).connect()).rejects.toMatchObject({ code: '28P01' });
});

async function kill({ processes: [server] }: RunningPostgres): Promise<void> {
  server!.signal('SIGKILL');
  await server!.ended;
}

test('one that was killed starts again with its data', async () => {
  const database = await servers[0]!.database(fill);
  await kill(servers[0]!);
  await servers[0]!.restart();
  const { rows } = await (await database.pool()).query('SELECT 1 AS one');
  expect(rows).toEqual([{ one: 1 }]);
});

test('one whose processes have not noticed that it was killed starts again', async () => {
  await using database = await servers[0]!.database();
  const { rows } = await (await database.pool()).query('SELECT pg_backend_pid() AS pid');
  process.kill(rows[0].pid, 'SIGSTOP');
  await kill(servers[0]!);
  setTimeout(() => process.kill(rows[0].pid, 'SIGCONT'), 500);
  await expect(servers[0]!.restart()).resolves.toBeUndefined();
});

test('a library that is asked for is loaded, and counts statements (D4)', async () => {
  await using database = await servers[0]!.database();
  const pool = await database.pool();
  await pool.query('CREATE EXTENSION pg_stat_statements');
  for (const one of [1, 2, 3]) await pool.query('SELECT $1::integer AS counted', [one]);
  const counted = "SELECT calls FROM pg_stat_statements WHERE query LIKE '%AS counted'";
  expect((await pool.query(counted)).rows).toEqual([{ calls: '3' }]);
});
