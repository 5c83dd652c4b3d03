import { readFileSync } from 'node:fs';
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

const FILE = 'testkit/services/belongings.test.ts';
const LINES = readFileSync(FILE, 'utf8').split('\n');

/**
 * Where this file says something, as an entry names it; a mark at the end of the line finds it. Lines
 * are as they were written only without `await using`, which is compiled to others.
 */
const placeOf = (mark: string): string =>
  `${FILE}:${LINES.findIndex((line) => line.endsWith(`// ${mark}`)) + 1}:`;

const entry = (what: RegExp, mark: string) => ({
  what: expect.stringMatching(what),
  line: expect.stringContaining(placeOf(mark)),
});

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

test('a database is open until it is dropped, and the line is known', async () => {
  const [ledger, guest] = [openFileLedger(), await enter()];
  const database = await guest.database(); // a database
  expect(ledger.entries).toEqual([entry(/^database lintel_test_/, 'a database')]);
  await database.drop();
  expect(ledger.entries).toEqual([]);
});

test('a pool is open until it has ended, and the line is known', async () => {
  const database = await servers[0]!.database();
  const ledger = openFileLedger();
  const pool = await database.pool(); // a pool
  expect(ledger.entries).toEqual([entry(/^pool of database lintel_test_/, 'a pool')]);
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

const ONE_DATABASE = [{ what: expect.stringMatching(/^database/), line: expect.any(String) }];

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

test('a database of ClickHouse is open until it is dropped, and the line is known', async () => {
  const server = await open(clickhouse());
  const ledger = openFileLedger();
  const database = await server.database(); // a database of ClickHouse
  expect(ledger.entries).toEqual([entry(/^database lintel_/, 'a database of ClickHouse')]);
  await database[Symbol.asyncDispose]();
  expect(ledger.entries).toEqual([]);
});

test('a virtual host is open until it is dropped, and the line is known', async () => {
  const broker = await open(rabbitmq());
  const ledger = openFileLedger();
  const host = await broker.virtualHost(); // a virtual host
  expect(ledger.entries).toEqual([entry(/^virtual host lintel-/, 'a virtual host')]);
  await host.drop();
  expect(ledger.entries).toEqual([]);
});
