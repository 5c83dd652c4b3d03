import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { allowForServices } from '../proof/longest.js';
import { start, type Started } from '../start.js';
import { clickhouse, type RunningClickHouse } from './recipe.js';

allowForServices();

const servers: Started<RunningClickHouse>[] = [];

beforeAll(async () => void servers.push(await start(clickhouse())));
afterAll(() => servers[0]?.stop());

const QUIET = { log: { level: ClickHouseLogLevel.OFF } };

const connect = (url = servers[0]!.url) => createClient({ url, ...QUIET });

/** The rows of a query, by the official client. */
async function ask(query: string, more: object = {}, url?: string): Promise<unknown> {
  const client = connect(url);
  const answer = client.query({ query, format: 'JSONEachRow', ...more });
  return answer.then((rows) => rows.json()).finally(() => client.close());
}

async function command(query: string, url?: string): Promise<void> {
  const client = connect(url);
  await client.command({ query }).finally(() => client.close());
}

test('the official client reaches a ClickHouse of 22 or newer (V1)', async () => {
  const [row] = (await ask('SELECT version() AS version')) as { readonly version: string }[];
  expect(Number.parseInt(row!.version)).toBeGreaterThanOrEqual(22);
});

test('rows go in and come out (A1)', async () => {
  await command('CREATE TABLE events (at DateTime, what String) ENGINE = MergeTree ORDER BY at');
  const client = connect();
  const values = [{ at: '2024-02-03 04:05:06', what: 'it’s a \\ "test"\n' }];
  await client.insert({ table: 'events', values, format: 'JSONEachRow' });
  await client.close();
  expect(await ask('SELECT * FROM events')).toEqual(values);
});

test('values are bound by the server, and are no part of the statement', async () => {
  const query_params = { text: "'; DROP TABLE x --\\ \n\t", list: [1, 2] };
  const query = 'SELECT {text:String} AS text, {list:Array(UInt8)} AS list';
  expect(await ask(query, { query_params })).toEqual([query_params]);
});

test('a setting holds for its query alone', async () => {
  const query = "SELECT getSetting('max_block_size') AS size";
  const clickhouse_settings = { max_block_size: '77' };
  expect(await ask(query, { clickhouse_settings })).toEqual([{ size: 77 }]);
  expect(await ask(query)).not.toEqual([{ size: 77 }]);
});

test('a session keeps its temporary tables, and others do not see them', async () => {
  const client = createClient({ url: servers[0]!.url, session_id: 'mine' });
  await client.command({ query: 'CREATE TEMPORARY TABLE mine (a UInt8)' });
  const rows = await client.query({ query: 'SELECT count() AS n FROM mine', format: 'CSV' });
  expect((await rows.text()).trim()).toBe('0');
  await client.close();
  await expect(ask('SELECT * FROM mine')).rejects.toThrow(/mine/);
});

test('queries run side by side', async () => {
  const before = performance.now();
  await Promise.all(Array.from({ length: 4 }, () => ask('SELECT sleep(0.5)')));
  expect(performance.now() - before).toBeLessThan(1_900);
});

test('an answer is compressed if the client wants that', async () => {
  const client = createClient({ url: servers[0]!.url, compression: { response: true } });
  const rows = await client.query({ query: 'SELECT number FROM numbers(1000)', format: 'CSV' });
  expect((await rows.text()).trim().split('\n')).toHaveLength(1000);
  await client.close();
});

test.each([
  ['SELECT nothing', '47', 'UNKNOWN_IDENTIFIER'],
  ['SELECT * FROM nowhere', '60', 'UNKNOWN_TABLE'],
  ['SELEC 1', '62', 'SYNTAX_ERROR'],
])('of %s the client knows the error', async (query, code, type) => {
  await expect(ask(query)).rejects.toMatchObject({ code, type });
});

test('a body that is damaged is answered with an error, and the server goes on', async () => {
  const { origin, password } = new URL(servers[0]!.url);
  const headers = { 'content-encoding': 'gzip', 'x-clickhouse-key': password };
  const { status } = await fetch(origin, { method: 'POST', body: 'no gzip', headers });
  expect(status).toBe(500);
  expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a path that is no address is answered with 400, and the server goes on', async () => {
  const { status } = await fetch(`${new URL(servers[0]!.url).origin}//?query=SELECT%201`);
  expect(status).toBe(400);
  expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('who does not know the password is not let in', async () => {
  const url = servers[0]!.url.replace(/:\w+@/, ':wrong@');
  await expect(ask('SELECT 1', {}, url)).rejects.toMatchObject({ code: '516' });
});

test('databases are apart, and go with their scope', async () => {
  const database = await servers[0]!.database();
  await command('CREATE TABLE own (a UInt8) ENGINE = Memory', database.url);
  expect(await ask('SELECT count() AS n FROM own', {}, database.url)).toEqual([{ n: 0 }]);
  await database.drop();
  await expect(ask('SELECT 1', {}, database.url)).rejects.toMatchObject({ code: '81' });
});

test('one that was killed starts again with its data', async () => {
  await command('CREATE TABLE kept (a UInt8) ENGINE = MergeTree ORDER BY a');
  const [front] = servers[0]!.processes;
  front!.signal('SIGKILL');
  await front!.ended;
  await servers[0]!.restart();
  expect(await ask('SELECT count() AS n FROM kept')).toEqual([{ n: 0 }]);
});
