import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ExportResult } from '@opentelemetry/core';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import { allowForServices } from '../proof/longest.js';
import { sampleLogs, sampleMetrics, sampleSpans } from '../proof/telemetry-samples.js';
import { start, type Started } from '../start.js';
import { telemetry } from './recipe.js';
import type { RunningTelemetry } from './running-telemetry.js';

allowForServices();

const receivers: Started<RunningTelemetry>[] = [];

beforeAll(async () => void receivers.push(await start(telemetry())));
afterAll(() => receivers[0]?.stop());

const receiver = (): Started<RunningTelemetry> => receivers[0]!;
const to = (path: string): string => `${receiver().url}${path}`;

interface Exporter<Items> {
  export(items: Items, done: (result: ExportResult) => void): void;
  shutdown(): Promise<void>;
}

/** Sends as an application does; resolves with the exporter's code: 0 where all went well. */
async function send<Items>(exporter: Exporter<Items>, items: Items): Promise<number> {
  const result = new Promise<ExportResult>((resolve) => exporter.export(items, resolve));
  return result.then(({ code }) => code).finally(() => exporter.shutdown());
}

const traceOf = (spans: ReturnType<typeof sampleSpans>): string => spans[0]!.spanContext().traceId;

const FAILED = { status: 'Error', statusMessage: 'refused' };

test('spans that the SDK sends are there at once, with all that they had (V1)', async () => {
  const spans = [...sampleSpans()];
  expect(await send(new OTLPTraceExporter({ url: to('/v1/traces') }), spans)).toBe(0);
  const [parent, child] = await receiver().spans({ traceId: traceOf(spans) });
  expect(parent).toMatchObject({ name: 'POST /orders', kind: 'Server', service: 'shop' });
  expect(child).toMatchObject({ parentSpanId: parent!.spanId, traceId: parent!.traceId });
  expect(child).toMatchObject({ ...FAILED, events: [{ name: 'exception' }] });
});

test('attributes, links and times come back as they went in (E1)', async () => {
  const [span] = await receiver().spans({ name: 'earlier' });
  expect(span!.attributes).toMatchObject({ text: 'ünïcode', fraction: '0.1', list: '["a","b"]' });
  expect(span!.resource).toMatchObject({ 'service.name': 'shop', 'host.cpus': '2' });
  expect(Math.abs(Date.parse(span!.time) - Date.now())).toBeLessThan(240_000);
  const [order] = await receiver().spans({ name: 'POST /orders', service: 'shop' });
  expect(order!.links).toEqual([{ traceId: span!.traceId, spanId: span!.spanId }]);
});

test('logs that the SDK sends are there at once', async () => {
  const exporter = new OTLPLogExporter({ url: to('/v1/logs') });
  expect(await send(exporter, [...sampleLogs()])).toBe(0);
  const [error, other] = await receiver().logs({ service: 'shop' });
  expect(error).toMatchObject({ body: 'no route', severity: 'ERROR', severityNumber: 17 });
  expect(other!.body).toBe('{"nested":{"list":[1,true,"x","AP8="]}}');
});

const POINTS = [
  ['exponentialHistogram', 'size', 1001, 3],
  ['gauge', 'load', 0.75, 1],
  ['histogram', 'time', 3033, 3],
  ['sum', 'open', -2, 1],
  ['sum', 'orders', 3, 1],
];

test('metrics that the SDK sends are there at once, of each kind', async () => {
  const exporter = new OTLPMetricExporter({ url: to('/v1/metrics') });
  expect(await send(exporter, await sampleMetrics())).toBe(0);
  const points = await receiver().metrics({ service: 'shop' });
  const found = points.map(({ kind, name, value, count }) => [kind, name, value, count]);
  expect(found.toSorted()).toEqual(POINTS);
});

/** The rows of a query, by the official client. */
async function ask(query: string): Promise<unknown> {
  const log = { level: ClickHouseLogLevel.OFF };
  const client = createClient({ url: receiver().storeUrl, log });
  const rows = client.query({ query, format: 'JSONEachRow' });
  return rows.then((it) => it.json()).finally(() => client.close());
}

test('queries that are written for the collector’s tables find what was sent', async () => {
  const failed = `SELECT SpanName, Events.Name FROM otel_traces
    WHERE ServiceName = 'shop' AND StatusCode = 'Error' AND Timestamp >= now() - INTERVAL 1 HOUR`;
  expect(await ask(failed)).toEqual([{ SpanName: 'charge', 'Events.Name': ['exception'] }]);
  const lookup = 'SELECT count() AS n FROM otel_traces_trace_id_ts WHERE Start <= End';
  expect(await ask(lookup)).toEqual([{ n: 2 }]);
});

const PROTOBUF = { 'content-type': 'application/x-protobuf', 'content-encoding': 'gzip' };

test('no password is among the words that its processes were started with', () => {
  const { password } = new URL(receiver().storeUrl);
  const files = receiver().processes.map(({ pid }) => `/proc/${pid}/cmdline`);
  const words = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  expect(words.filter((each) => each.includes(password))).toEqual([]);
});

test('protobuf is taken too, and compressed', async () => {
  const spans = [...sampleSpans()];
  const body = gzipSync(ProtobufTraceSerializer.serializeRequest(spans)!);
  const response = await fetch(to('/v1/traces'), { method: 'POST', body, headers: PROTOBUF });
  expect([response.status, await response.text()]).toEqual([200, '']);
  expect(response.headers.get('content-type')).toBe('application/x-protobuf');
  expect(await receiver().spans(spans[0]!.spanContext())).toHaveLength(2);
});

/** What the receiver says to a body that is as it should not be. */
async function answerTo(path: string, body: BodyInit, headers: Record<string, string>) {
  const response = await fetch(to(path), { method: 'POST', body, headers });
  const answer = (await response.json()) as { readonly message: string };
  return `${response.status} ${answer.message}`;
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const SPAN = { traceId: 'no hex', spanId: 'abcdef0123456789', startTimeUnixNano: 1.5 };
const WRONG = JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [SPAN] }] }] });
const AT = 'resourceSpans.0.scopeSpans.0.spans.0';

test.each([
  ['cut off', '{"resourceSpans": [', {}, /^400 The body is no JSON: .*\.$/],
  ['no object', '[]', {}, /^400 The body is no OTLP\. The whole: .*expected object, .* array\.$/],
  ['gzip in name only', '{}', { 'content-encoding': 'gzip' }, /^400 The body is not gzip: .+\.$/],
  [
    'encoded unheard-of',
    '{}',
    { 'content-encoding': 'zstd' },
    /^415 The content-encoding is "zstd"/,
  ],
  ['text', 'a', { 'content-type': 'text/plain' }, /^415 .* takes application\/json, .*protobuf\.$/],
])('a body that is %s is told what is wrong with it', async (_, body, headers, says) => {
  expect(await answerTo('/v1/traces', body, { ...JSON_TYPE, ...headers })).toMatch(says);
});

test('each field that is wrong is named, and nothing is stored', async () => {
  expect(await answerTo('/v1/traces', WRONG, JSON_TYPE)).toBe(
    `400 The body is no OTLP. ${AT}.traceId: It must be 32 hex digits; ` +
      `${AT}.startTimeUnixNano: Invalid input.`,
  );
  expect(await receiver().spans({ name: '' })).toEqual([]);
});

test('a body that grows beyond all measure is refused', async () => {
  const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024, ' '));
  const gzip = { ...JSON_TYPE, 'content-encoding': 'gzip' };
  expect(await answerTo('/v1/logs', bomb, gzip)).toBe(
    '413 The body is larger than 67108864 bytes. Send less at a time.',
  );
});

test('other paths and methods are told where to send', async () => {
  expect(await answerTo('/v1/profiles', '{}', JSON_TYPE)).toBe(
    '404 Nothing is at /v1/profiles. Send to /v1/traces, /v1/metrics, /v1/logs.',
  );
  expect((await fetch(to('/v1/traces'))).status).toBe(405);
});

test('who sends protobuf is answered in protobuf', async () => {
  const headers = { 'content-type': 'application/x-protobuf' };
  const body = Buffer.from('0a05', 'hex');
  const response = await fetch(to('/v1/traces'), { method: 'POST', body, headers });
  const says = 'The body is no protobuf of OTLP: 5 bytes are missing at its end.';
  expect(response.status).toBe(400);
  expect(await response.text()).toBe(`\x08\x03\x12@${says}`);
});

test('spans of other processes are waited for', async () => {
  const spans = [...sampleSpans()];
  const found = receiver().untilSpans({ traceId: traceOf(spans) }, { count: 2 });
  await send(new OTLPTraceExporter({ url: to('/v1/traces') }), spans);
  expect(await found).toHaveLength(2);
});

test('spans that do not come are missed, and those that came are named', async () => {
  const awaited = receiver().untilSpans({ name: 'earlier' }, { count: 99, longest: 50 });
  await expect(awaited).rejects.toThrow(
    'Waited 50 ms for 99 spans of {"name":"earlier"}, in vain. Last seen:\nshop: earlier\n',
  );
});

test('a receiver that was killed starts again with what it had', async () => {
  const before = await receiver().spans();
  for (const process of receiver().processes) process.signal('SIGKILL');
  await Promise.all(receiver().processes.map(({ ended }) => ended));
  await receiver().restart();
  expect(await receiver().spans()).toEqual(before);
});

const LOG = JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords: [{}] }] }] });

test('when the store is gone, senders are told to try again', async () => {
  const store = receiver().processes[1]!;
  await Promise.all([store.ended, store.signal('SIGKILL')]);
  const says = /^503 It can’t be stored now: .*ECONNREFUSED/;
  expect(await answerTo('/v1/logs', LOG, JSON_TYPE)).toMatch(says);
  await receiver().restart();
  expect(await answerTo('/v1/logs', LOG, JSON_TYPE)).toBe('200 undefined');
});

test('it keeps what it gets in the ClickHouse that it is given, in a database of its own', async () => {
  const guest = await start(telemetry({ clickhouse: receiver().storeUrl }));
  expect(guest.processes).toHaveLength(1);
  expect(await guest.logs()).toEqual([]);
  await guest.stop();
  await expect(guest.logs()).rejects.toThrow('UNKNOWN_DATABASE');
  expect(await receiver().logs()).not.toEqual([]);
});

/** The surroundings of a program that is told where a receiver is. */
const told = (environment: NodeJS.ProcessEnv) => ({
  ...{ environment, platform: process.platform, tell: () => undefined },
});

test('a receiver that the environment names is taken, and read where it keeps things', async () => {
  const { variables } = receiver();
  await using foreign = await start(telemetry(), told(variables));
  expect(foreign.provenance).toMatchObject({ rung: 'url', from: 'OTEL_EXPORTER_OTLP_ENDPOINT' });
  expect(await foreign.logs()).toEqual(await receiver().logs());
  expect(foreign.variables).toEqual(variables);
});

const UNKNOWN_STORE =
  'The receiver at http://127.0.0.1:1 comes from OTEL_EXPORTER_OTLP_ENDPOINT, and where it keeps what ' +
  'it gets is not known. Set TELEMETRY_CLICKHOUSE_URL to its database of ClickHouse ' +
  '(http://user:password@host:8123/database), or unset OTEL_EXPORTER_OTLP_ENDPOINT.';

test('of a receiver whose store is not known, nothing can be read', async () => {
  const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' };
  const foreign = await start(telemetry(), told(environment));
  expect(() => foreign.spans()).toThrow(UNKNOWN_STORE);
  await expect(foreign.restart()).rejects.toThrow('is not ours');
});
