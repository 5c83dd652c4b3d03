import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  blackhole,
  latency,
  measureHitRatio,
  measureLoad,
  measureUptime,
  openPerformance,
  postgres,
  ramp,
  redis,
  reset,
  share,
  soak,
  spike,
  startProxy,
  steady,
} from 'lintel/testkit';
import type {} from 'lintel/jest';
import { Accounts, fillAccounts } from './queries.js';
import { ReadThrough } from './read-through.js';
import { TaskLine } from './task-line.js';
import { leadThrough, TwoWays } from './two-ways.js';

/** All that a run needs, from its beginning to its end. */
async function open() {
  const [server, cache] = [await share(postgres), await share(redis)];
  const book = await openPerformance({ name: 'infrastructure' });
  return { server, cache, book, database: await server.database(fillAccounts) };
}

const run: Awaited<ReturnType<typeof open>>[] = [];
beforeAll(async () => void run.push(await open()));
afterAll(async () => void process.stdout.write(run[0]!.book.write()));
afterAll(async () => run[0]!.database[Symbol.asyncDispose]());

const openAccounts = () => new Accounts({ connectionString: run[0]!.database.url });

const QUERIES = [
  steady('database.load', { rate: 50, lasts: '6s' }),
  spike('database.load', { rate: 20, peak: 200, lasts: '2s' }),
  soak('database.load', { rate: 40, lasts: '15s' }),
];

test.each(QUERIES)(
  'queries keep to their budget in a $kind load (P1, X3, X4)',
  async (scenario) => {
    await using accounts = openAccounts();
    const [{ book }, before] = [run[0]!, run[0]!.book.regressions.length];
    expect(await book.run(scenario, () => accounts.readNext())).toMeetBudget('database.load');
    expect(book.regressions.slice(before)).toEqual([]);
  },
);

test('a ramp finds how many queries are borne (P1, X4)', async () => {
  await using accounts = openAccounts();
  const load = ramp('database.load', { from: 50, to: 6400, factor: 2, lasts: '1s' });
  const [{ book }, before] = [run[0]!, run[0]!.book.regressions.length];
  const { saturation } = await book.run(load, () => accounts.readNext());
  expect(saturation!.rate).toBeGreaterThanOrEqual(50);
  expect(book.regressions.slice(before)).toEqual([]);
});

test('a warm cache has most of what it is asked for (P2)', async () => {
  await using cache = new ReadThrough(run[0]!.cache.url, randomUUID());
  const load = { keys: 500, reads: 3000, warmUp: 3000 };
  const hits = await measureHitRatio((key) => cache.read(key), load);
  expect(run[0]!.book.enter('cache.hitRatio', hits)).toMeetBudget('cache.hitRatio');
});

test('tasks are done in time at a steady rate (P3, X4)', async () => {
  await using line = await new TaskLine(randomUUID(), run[0]!.cache.url).ready();
  const [{ book }, before] = [run[0]!, run[0]!.book.regressions.length];
  const load = steady('task.processing', { rate: 30, lasts: '6s' });
  expect(await book.run(load, () => line.process(21))).toMeetBudget('task.processing');
  expect(book.regressions.slice(before)).toEqual([]);
});

test('the service stays up while a way to the database breaks, and another (P4)', async () => {
  await using service = await TwoWays.open(run[0]!.database.url);
  const [{ proxy: first }, { proxy: second }] = service.ways;
  const faults = [reset(first), blackhole(first), reset(second)] as const;
  const script = faults.map((fault, at) => ({ fault, from: 300 * at + 100, to: 300 * at + 105 }));
  const uptime = await measureUptime(() => service.read(), 1000, script);
  expect(run[0]!.book.enter('uptime', uptime)).toMeetBudget('uptime');
});

test('a database that is slow breaks the budget, and the limit is named (P1)', async () => {
  const { url } = run[0]!.database;
  await using proxy = await startProxy({ port: Number(new URL(url).port) });
  await using accounts = new Accounts({ connectionString: leadThrough(proxy, url) });
  await latency(proxy, '400ms').apply();
  const slow = await measureLoad(() => accounts.readNext(), { rate: 10, calls: 20 });
  expect(() => expect(slow).toMeetBudget('database.load')).toThrow(NOT_MET);
});

const NOT_MET = /Budget "database.load" is not met\.\n {2}p99: \S+ (?:ms|s) of 100 ms/;
