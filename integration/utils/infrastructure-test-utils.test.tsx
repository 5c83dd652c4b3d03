/** @jest-environment lintel/jest-jsdom */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, jest, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { fileLedger } from 'lintel/testkit';
import type { Metric, MetricListener, MetricStream } from '../platform/panel/metric-stream.js';
import { MetricsPanel } from '../platform/panel/metrics-panel.js';
import { streamOf } from '../platform/panel/socket-stream.js';
import {
  setUpFetchMock,
  setUpTestContext,
  setUpWebSocketMock,
} from './infrastructure-test-utils.js';

const URL_OF_METRICS = 'ws://metrics.example/live';
const OTHER_URL = 'ws://other.example/';
const RATES = 'https://rates.example/latest';
const LATENCY: Metric = { name: 'latency', value: 12, unit: 'ms' };
const HITS: Metric = { name: 'hits', value: 95, unit: '%' };

const OWN_WEB_SOCKET = globalThis.WebSocket;
const OWN_FETCH = globalThis.fetch;

/** What is set up and not cleaned up, by its name and the line that set it up. */
const openNow = () => fileLedger().entries;

afterEach(() => expect(openNow()).toEqual([]));

const shown = (name: string): string | null =>
  within(screen.getByRole('group', { name })).getByRole('definition').textContent;

/** A panel that shows what a socket brings. */
const showSocket = (socket: WebSocket) =>
  setUpTestContext(<MetricsPanel stream={streamOf(socket)} />);

test('a component shows what a mocked WebSocket sends (U1)', async () => {
  using server = setUpWebSocketMock(URL_OF_METRICS);
  using _panel = showSocket(new WebSocket(URL_OF_METRICS));
  await server.connected;
  for (const metric of [LATENCY, HITS, { ...LATENCY, value: 14 }]) server.send(metric);
  expect([shown('latency'), shown('hits')]).toEqual(['14 ms', '95 %']);
});

test('a mocked WebSocket hears what is sent to it (U1)', async () => {
  using server = setUpWebSocketMock(URL_OF_METRICS);
  const socket = new WebSocket(URL_OF_METRICS);
  await server.connected;
  socket.send(JSON.stringify({ subscribe: 'latency' }));
  expect(await server.nextMessage).toEqual({ subscribe: 'latency' });
});

test('what is no metric is not shown (U1)', async () => {
  using server = setUpWebSocketMock(URL_OF_METRICS);
  using _panel = showSocket(new WebSocket(URL_OF_METRICS));
  await server.connected;
  for (const foreign of ['{', { name: 'latency' }, 'null']) server.send(foreign);
  expect(screen.getByRole('status').textContent).toBe('Waiting for metrics');
});

test('a client is told when the mock goes, and WebSocket is the own one again (U1)', async () => {
  const server = setUpWebSocketMock(URL_OF_METRICS);
  const socket = new WebSocket(URL_OF_METRICS);
  await server.connected;
  await Promise.all([once(socket, 'close'), server.cleanUp()]);
  expect([socket.readyState, globalThis.WebSocket]).toEqual([WebSocket.CLOSED, OWN_WEB_SOCKET]);
});

test('of two mocks the one that stays is reached when the other has gone (U1)', async () => {
  const [first, second] = [URL_OF_METRICS, OTHER_URL].map(setUpWebSocketMock);
  first?.cleanUp();
  new WebSocket(OTHER_URL);
  await second?.connected;
  second?.cleanUp();
  expect(globalThis.WebSocket).toBe(OWN_WEB_SOCKET);
});

test('an external service answers as it is configured (U2)', async () => {
  using mock = setUpFetchMock({ [RATES]: { body: { EUR: 1 } } });
  expect(await (await fetch(RATES)).json()).toEqual({ EUR: 1 });
  await fetch(RATES, { method: 'POST', body: '{}' });
  expect(mock.asked).toEqual([`GET ${RATES}`, `POST ${RATES}`]);
});

test('an external service fails as it is configured (U2)', async () => {
  using _mock = setUpFetchMock({ [RATES]: { status: 503, body: { error: 'overloaded' } } });
  const { status, ok } = await fetch(RATES);
  expect([status, ok]).toEqual([503, false]);
});

test('of two mocks each answers its own, and the one that stays goes on (U2)', async () => {
  const first = setUpFetchMock({ [RATES]: { body: 'rates' } });
  using second = setUpFetchMock({ 'https://second.example/': { body: 'second' } });
  expect(await (await fetch(RATES)).json()).toBe('rates');
  first.cleanUp();
  expect(await (await fetch('https://second.example/')).json()).toBe('second');
  expect(second.asked).toEqual([`GET ${RATES}`, 'GET https://second.example/']);
});

test('a slow service is given up when its caller wants (U2)', async () => {
  using _mock = setUpFetchMock({ [RATES]: { after: 60_000 } });
  const asking = fetch(RATES, { signal: AbortSignal.timeout(20) });
  await expect(asking).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('a service that is not configured is not reached, and named (U2)', async () => {
  using _mock = setUpFetchMock({ [RATES]: {} });
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await expect(fetch('https://other.example/')).rejects.toThrow();
  expect(told.mock.calls.join()).toContain('https://other.example/');
  told.mockRestore();
});

/** A server of this machine, at an address of its own. */
async function startServer(): Promise<Server & { readonly url: string }> {
  const server = createServer((_, response) => response.end('real')).listen(0, '127.0.0.1');
  await once(fileLedger().server(server), 'listening');
  const { port } = server.address() as AddressInfo;
  return Object.assign(server, { url: `http://127.0.0.1:${port}/` });
}

test('what runs on this machine is reached as ever (U2)', async () => {
  const server = await startServer();
  using mock = setUpFetchMock({});
  expect(await (await fetch(server.url)).text()).toBe('real');
  expect(mock.asked).toEqual([]);
  server.closeAllConnections();
  await once(server.close(), 'close');
});

test('when it is cleaned up, fetch is the own one again (U2)', () => {
  const mock = setUpFetchMock({});
  expect(globalThis.fetch).not.toBe(OWN_FETCH);
  mock.cleanUp();
  expect(globalThis.fetch).toBe(OWN_FETCH);
});

/** A stream whose metrics are sent by hand; its subscriptions are in the ledger. */
class HandStream implements MetricStream {
  private readonly listeners = new Map<MetricListener, () => void>();

  send(metric: Metric): void {
    act(() => this.listeners.forEach((_, listener) => listener(metric)));
  }

  subscribe(listener: MetricListener): () => void {
    this.listeners.set(listener, fileLedger().open('subscription'));
    return () => this.leave(listener);
  }

  private leave(listener: MetricListener): void {
    this.listeners.get(listener)?.();
    this.listeners.delete(listener);
  }
}

test('a context shows a component, which takes in what happens (U3)', () => {
  const stream = new HandStream();
  using panel = setUpTestContext(<MetricsPanel stream={stream} />);
  expect(panel.getByRole('status').textContent).toBe('Waiting for metrics');
  stream.send(LATENCY);
  expect(shown('latency')).toBe('12 ms');
});

test('a context that is given another stream leaves the one of before (U3)', () => {
  const [first, second] = [new HandStream(), new HandStream()];
  using panel = setUpTestContext(<MetricsPanel stream={first} />);
  first.send(LATENCY);
  panel.rerender(<MetricsPanel stream={second} />);
  expect(panel.queryByRole('group')).toBeNull();
  expect(openNow().map(({ what }) => what)).toEqual(['rendered component', 'subscription']);
});

test('when a context is cleaned up, nothing of it is shown or subscribed (U3)', () => {
  const panel = setUpTestContext(<MetricsPanel stream={new HandStream()} />);
  panel.cleanUp();
  expect(document.body.textContent).toBe('');
});

test.each([
  ['WebSocket mock of ws://a.example', () => setUpWebSocketMock('ws://a.example')],
  ['fetch mock', () => setUpFetchMock({})],
  ['rendered component', () => setUpTestContext(<p>shown</p>)],
])('of what is not cleaned up the ledger names the line: %s (U1, U2, U3)', (what, setUp) => {
  const left = setUp();
  expect(openNow()).toEqual([{ what, line: expect.stringMatching(/utils\.test\.tsx:\d+:\d+$/) }]);
  left.cleanUp();
});
