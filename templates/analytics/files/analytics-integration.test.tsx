/** @jest-environment lintel/jest-jsdom */
import { beforeAll, expect, jest, test } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import { clickhouse, halfOpen, share, startProxy, streamContract } from 'lintel/testkit';
import { timeSeriesContract, type BucketQuery, type Interval, type Point } from 'lintel/testkit';
import type { RunningClickHouse } from 'lintel/testkit';
import { WebSocket as NodeWebSocket } from 'ws';
import { MetricConsumer } from './platform/analytics/metric-consumer.js';
import {
  drawRows,
  HOUR,
  measureAccuracy,
  plantAnomalies,
  pointAt,
  shuffle,
  toIso,
} from './platform/analytics/sample-series.js';
import { MetricStreamClient } from './platform/analytics/stream-client.js';
import { MetricStreamServer } from './platform/analytics/stream-server.js';
import { streamSubject } from './platform/analytics/stream-subject.js';
import { TimeSeriesStore } from './platform/analytics/time-series-store.js';
import { openDatabase, timeSeriesSubject } from './platform/analytics/time-series-subject.js';
import { MetricsPanel } from './platform/panel/metrics-panel.js';

jest.setTimeout(240_000);

const servers: RunningClickHouse[] = [];
const clickHouse = (): RunningClickHouse => servers[0]!;

beforeAll(async () => void servers.push(await share(clickhouse)));

const openStore = async (): Promise<TimeSeriesStore> =>
  TimeSeriesStore.open(await openDatabase(clickHouse()));

/** A question about the series of the samples. */
const asking = (interval: Interval, from: string, to: string, zone = 'UTC'): BucketQuery => ({
  ...{ series: 'load', interval, zone },
  ...{ from: toIso(Date.parse(from)), to: toIso(Date.parse(to)) },
});

const [BEGIN, END] = ['2024-03-01T00:00Z', '2024-04-11T00:00Z'];
const ROWS = drawRows({ seed: 1, from: BEGIN, to: END, count: 600 });
const TOTAL = ROWS.map(({ value }) => value).reduce((sum, value) => sum + value);

/** Writes rows in four batches, in an order of its own. */
async function write(store: TimeSeriesStore, rows: readonly Point[], seed: number): Promise<void> {
  const shuffled = shuffle(rows, seed);
  const size = Math.ceil(rows.length / 4);
  for (let at = 0; at < rows.length; at += size) {
    await store.insert(shuffled.slice(at, at + size));
    await store.refresh();
  }
}

async function sumUp(buckets: ReturnType<TimeSeriesStore['query']>) {
  const filled = (await buckets).filter(({ count }) => count > 0);
  const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return { count: add(filled.map((it) => it.count)), sum: add(filled.map((it) => it.sum ?? 0)) };
}

test.each(timeSeriesContract(timeSeriesSubject(clickHouse)))('the store $title (A1)', ({ run }) =>
  expect(run()).resolves.toBeUndefined(),
);

test.each([
  ['forward', '2024-03-30T23:00Z', 92],
  ['back', '2024-10-26T22:00Z', 100],
])('the day on which clocks go %s has its own count of quarters (A1)', async (_, begin, count) => {
  await using store = await openStore();
  const quarters = Array.from({ length: 200 }, (__, quarter) => quarter - 50);
  await store.insert(quarters.map((it) => pointAt(Date.parse(begin) + (it * HOUR) / 4)));
  const end = toIso(Date.parse(begin) + 30 * HOUR);
  const [day] = await store.query(asking('day', begin, end, 'Europe/Berlin'));
  expect(day).toMatchObject({ at: toIso(Date.parse(begin)), count });
});

test('rows that five writers send in any order are counted once (A1)', async () => {
  await using store = await openStore();
  await Promise.all([1, 2, 3, 4, 5].map((seed) => write(store, ROWS, seed)));
  const months = store.query(asking('month', BEGIN, END));
  expect(await sumUp(months)).toEqual({ count: ROWS.length, sum: TOTAL });
});

test('a row that was corrected stays so when ClickHouse has merged its parts (A1)', async () => {
  const tables = await openDatabase(clickHouse());
  await using store = await TimeSeriesStore.open(tables);
  for (const version of [2, 1]) await store.insert([pointAt(Date.parse(BEGIN), version, version)]);
  const sum = async () => (await sumUp(store.query(asking('month', BEGIN, END)))).sum;
  const merge = () => tables.tell('OPTIMIZE TABLE points FINAL');
  expect([await sum(), await merge().then(sum)]).toEqual([2, 2]);
});

test('a range in which there is no moment is refused (A1)', async () => {
  await using store = await openStore();
  const message = `The range from ${toIso(Date.parse(END))} to ${toIso(Date.parse(BEGIN))} is empty.`;
  await expect(store.query(asking('day', END, BEGIN))).rejects.toThrow(message);
});

test.each(streamContract(streamSubject()))('the stream $title (A2)', ({ run }) =>
  expect(run()).resolves.toBeUndefined(),
);

/** As long as a busy machine needs. */
const LONG = { timeout: 30_000, interval: 5 };

const latency = (value: number) => ({ name: 'latency', value, unit: 'ms', at: BEGIN });

test('a panel shows what is published, and goes on with a new server (A2)', async () => {
  await using first = await MetricStreamServer.listen();
  using _client = await showPanel(first);
  expect(await publishAndFind(first, 12)).toBeInstanceOf(HTMLElement);
  await using second = await beginAnew(first);
  expect(await publishAndFind(second, 14)).toBeInstanceOf(HTMLElement);
});

test('who comes back keeps the query of its address, whatever its path (A2)', async () => {
  await using first = await MetricStreamServer.listen();
  const { keys, open } = noteKeys();
  using _client = new MetricStreamClient(`${first.url}//?key=k`, { open, firstWait: 10 });
  await waitFor(() => expect(first.consumers).toBe(1));
  await using _second = await beginAnew(first);
  await waitFor(() => expect(keys.slice(1)).toContain('k'), LONG);
});

/** Opens connections, and notes the key that is in the address of each. */
function noteKeys() {
  const keys: unknown[] = [];
  const open = (url: string): NodeWebSocket => {
    keys.push(new URL(url).searchParams.get('key'));
    return new NodeWebSocket(url);
  };
  return { keys, open };
}

async function showPanel(server: MetricStreamServer): Promise<MetricStreamClient> {
  const client = new MetricStreamClient(server.url, { firstWait: 10 });
  render(<MetricsPanel stream={client} />);
  await waitFor(() => expect(server.consumers).toBe(1));
  return client;
}

function publishAndFind(server: MetricStreamServer, value: number): Promise<HTMLElement> {
  server.publish(latency(value));
  return screen.findByText(`${value} ms`, {}, LONG);
}

async function beginAnew(server: MetricStreamServer): Promise<MetricStreamServer> {
  const { port } = server;
  await server[Symbol.asyncDispose]();
  return MetricStreamServer.listen({ port });
}

test('a connection that has died in silence is given up, and nothing is lost (A2)', async () => {
  await using server = await MetricStreamServer.listen({ beatEvery: 50 });
  await using proxy = await startProxy({ port: server.port });
  using consumer = new MetricConsumer(`ws://${proxy.host}:${proxy.port}`, { silence: 400 });
  await consumer.isLive.then(() => halfOpen(proxy).apply());
  for (const value of [1, 2]) server.publish(latency(value));
  await waitFor(() => expect(consumer.received).toEqual([1, 2]), LONG);
});

/** How long it takes a client that reaches nobody to try so many times, in milliseconds. */
async function timeTries(count: number, random: () => number): Promise<number> {
  const begun = performance.now();
  const tries: NodeWebSocket[] = [];
  const open = () => tries[tries.push(new NodeWebSocket(NOWHERE)) - 1]!;
  using _client = new MetricStreamClient(NOWHERE, { ...WAITS, open, random });
  await waitFor(() => expect(tries.length).toBeGreaterThanOrEqual(count), LONG);
  return performance.now() - begun;
}

const WAITS = { firstWait: 20, longestWait: 80 };

/** Nobody listens there. */
const NOWHERE = 'ws://127.0.0.1:9';

test('a client waits twice as long after each failure (A2)', async () => {
  expect(await timeTries(4, () => 1)).toBeGreaterThanOrEqual(20 + 40 + 80 - 5);
});

test('a client waits no longer than it may, and as chance has it (A2)', async () => {
  const longest = await timeTries(12, () => 1);
  expect(longest).toBeLessThan(20_000);
  expect(longest - (await timeTries(12, () => 0.1))).toBeGreaterThan(300);
});

test.each(['UTC', 'Asia/Kolkata', 'America/New_York'])(
  'roll-ups equal the rows in every interval of %s (A3)',
  async (zone) => {
    await using store = await openStore();
    await write(store, ROWS, 1);
    for (const interval of ['hour', 'day', 'week', 'month'] as const) {
      const query = asking(interval, BEGIN, END, zone);
      expect(await store.rollUp(query)).toEqual(await store.query(query));
    }
  },
);

test('roll-ups that are refreshed beside writers and each other equal the rows (A3)', async () => {
  await using store = await openStore();
  await Promise.all([1, 2, 3, 4, 5].map((seed) => write(store, ROWS, seed)));
  await store.refresh();
  const months = store.rollUp(asking('month', BEGIN, END));
  expect(await sumUp(months)).toEqual({ count: ROWS.length, sum: TOTAL });
});

test('roll-ups are kept, and know a row from the next refresh on (A3)', async () => {
  await using store = await openStore();
  const count = async () => (await sumUp(store.rollUp(asking('month', BEGIN, END)))).count;
  await store.insert([pointAt(Date.parse(BEGIN))]).then(() => store.refresh());
  await store.insert([pointAt(Date.parse(BEGIN) + HOUR)]);
  const counts = [await count(), await store.refresh().then(count)];
  expect(counts).toEqual([1, 2]);
});

test('roll-ups of a part of a quarter of an hour are refused (A3)', async () => {
  await using store = await openStore();
  const query = asking('hour', '2024-03-01T00:05Z', END);
  const message = 'Roll-ups know quarters of an hour, and 2024-03-01T00:05:00.000Z is in one.';
  await expect(store.rollUp(query)).rejects.toThrow(message);
});

/** How well anomalies are found that were planted, with and without the season. */
async function findPlanted(seed: number, season: 'none' | 'day') {
  await using store = await openStore();
  const { rows, planted } = plantAnomalies(seed, BEGIN);
  await store.insert(rows);
  const range = asking('hour', BEGIN, '2024-04-26T00:00Z');
  return measureAccuracy(await store.findAnomalies({ ...range, season }), planted);
}

test.each([1, 2, 3])(
  'of what seed %i plants 90 %% is found, and little else (A4)',
  async (seed) => {
    const { precision, recall } = await findPlanted(seed, 'day');
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  },
);

test('without its season anomalies hide in it (A4)', async () => {
  expect((await findPlanted(1, 'none')).recall).toBeLessThan(0.5);
});

/** 50 hours of 99, 100 and 101 in turn, with a drop to 80 among them. */
const DROP = Array.from({ length: 50 }, (_, hour) =>
  pointAt(Date.parse(BEGIN) + hour * HOUR, hour === 20 ? 80 : 99 + (hour % 3)),
);

test('a score tells how far a value is off, and to which side (A4)', async () => {
  await using store = await openStore();
  await store.insert(DROP);
  const found = await store.findAnomalies({ ...asking('hour', BEGIN, END), season: 'none' });
  expect(found).toEqual([{ at: DROP[20]!.at, score: expect.closeTo(-20 / 1.4826, 3) }]);
});
