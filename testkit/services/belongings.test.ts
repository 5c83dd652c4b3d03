import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import { openFileLedger } from '../ledger/file-ledger.js';
import { clickhouse } from './clickhouse/recipe.js';
import type { Recipe, Running } from './model.js';
import { postgres, type RunningPostgres } from './postgres/recipe.js';
import { allowForServices } from './proof/longest.js';
import { rabbitmq } from './rabbitmq/recipe.js';
import { start } from './start.js';

allowForServices();

/** Its number is that of the compiled file where a runner has no map of its sources at hand. */
const HERE = expect.stringContaining('testkit/services/belongings.test.ts:');

const entry = (what: RegExp) => ({ what: expect.stringMatching(what), line: HERE });

const servers: RunningPostgres[] = [];
const others: Running[] = [];

beforeAll(async () => void servers.push(await start(postgres())));
afterAll(() => Promise.all([...servers, ...others].map((one) => one.stop())));

async function open<H extends Running>(recipe: Recipe<H>): Promise<H> {
  const server = await start(recipe);
  others.push(server);
  return server;
}

/** As a shared server is got: nobody who uses it ends it. */
const enter = () =>
  start(postgres(), {
    ...{ platform: process.platform, tell: () => undefined },
    environment: servers[0]!.variables,
  });

test('a database is open until it is dropped, and its opener is known', async () => {
  const [ledger, guest] = [openFileLedger(), await enter()];
  const database = await guest.database();
  expect(ledger.entries).toEqual([entry(/^database lintel_test_/)]);
  await database.drop();
  expect(ledger.entries).toEqual([]);
});

test('a pool is open until it has ended, and its opener is known', async () => {
  const database = await servers[0]!.database();
  const ledger = openFileLedger();
  const pool = await database.pool();
  expect(ledger.entries).toEqual([entry(/^pool of database lintel_test_/)]);
  await pool.end().then(() => expect(ledger.entries).toEqual([]));
  await database.drop();
});

test('the pools of a database are closed with it', async () => {
  const [ledger, guest] = [openFileLedger(), await enter()];
  const database = await guest.database();
  for (const max of [1, 2]) await database.pool({ max });
  await database.drop();
  expect(ledger.entries).toEqual([]);
});

const endWithCallback = (pool: Pool) => new Promise<void>((resolve) => pool.end(resolve));

test('a pool is closed that tells its end to a callback', async () => {
  const ledger = openFileLedger();
  const database = await servers[0]!.database();
  await endWithCallback(await database.pool());
  expect(ledger.entries).toEqual(ONE_DATABASE);
  await database.drop();
});

const ONE_DATABASE = [entry(/^database/)];

test('what is in a server of others is open after its user has left', async () => {
  const [ledger, guest] = [openFileLedger(), await enter()];
  const database = await guest.database();
  await guest.stop();
  expect(ledger.entries).toEqual(ONE_DATABASE);
  await database.drop();
});

test('what is in a server goes with it', async () => {
  const ledger = openFileLedger();
  const server = await start(postgres());
  await (await server.database()).pool();
  await server.stop();
  expect(ledger.entries).toEqual([]);
});

test('a database of ClickHouse is open until it is dropped, and its opener is known', async () => {
  const server = await open(clickhouse());
  const ledger = openFileLedger();
  const database = await server.database();
  expect(ledger.entries).toEqual([entry(/^database lintel_/)]);
  await database[Symbol.asyncDispose]();
  expect(ledger.entries).toEqual([]);
});

test('a virtual host is open until it is dropped, and its opener is known', async () => {
  const broker = await open(rabbitmq());
  const ledger = openFileLedger();
  const host = await broker.virtualHost();
  expect(ledger.entries).toEqual([entry(/^virtual host lintel-/)]);
  await host.drop();
  expect(ledger.entries).toEqual([]);
});
