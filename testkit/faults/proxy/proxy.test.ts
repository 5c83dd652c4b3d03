import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openFileLedger } from '../../ledger/file-ledger.js';
import type { Fault } from '../fault.js';
import { startEcho, TestClient, TestServer } from './conversation.js';
import { bandwidth, blackhole, halfOpen, latency, reset, slowClose } from './faults.js';
import { startProxy, type Proxy } from './proxy.js';

const servers: AsyncDisposable[] = [];
const open = async <T extends AsyncDisposable>(starting: Promise<T>): Promise<T> => {
  const started = await starting;
  servers.unshift(started);
  return started;
};

afterAll(async () => {
  for (const server of servers) await server[Symbol.asyncDispose]();
});

const throughProxy = async (): Promise<Proxy> =>
  open(startProxy({ port: (await open(startEcho())).port, seed: 7 }));

/** Sends pieces, ends, and tells all that came back and how it ended. */
async function converse(port: number, pieces: readonly Uint8Array[]): Promise<string> {
  const client = new TestClient(port);
  for (const piece of pieces) client.socket.write(piece);
  client.socket.end();
  const ending = await client.untilEnded();
  client.socket.destroy();
  return `${ending} ${hashOf(client.received)}`;
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test('a proxy is open until it is disposed of, and the line that started it is known', async () => {
  const ledger = openFileLedger();
  const proxy = await startProxy({ port: 1 });
  const line = expect.stringContaining('testkit/faults/proxy/proxy.test.ts:');
  expect(ledger.entries).toEqual([{ what: 'proxy', line }]);
  await proxy[Symbol.asyncDispose]();
  expect(ledger.entries).toEqual([]);
});

const RUNS = { numRuns: 30 };
const ORDER = fc.array(fc.nat({ max: 7 }), { maxLength: 8 });
const PIECES = fc.array(fc.uint8Array({ minLength: 1, maxLength: 5000 }), { maxLength: 8 });

test('without faults a conversation is what it is without the proxy, byte for byte', async () => {
  const echo = await open(startEcho());
  const { port } = await open(startProxy({ port: echo.port }));
  const property = fc.asyncProperty(PIECES, async (pieces) => {
    expect(await converse(port, pieces)).toBe(await converse(echo.port, pieces));
  });
  await fc.assert(property, RUNS);
});

async function readSlowly(port: number, sent: Buffer): Promise<Buffer> {
  const client = new TestClient(port);
  client.socket.pause().end(sent);
  await sleep(100);
  client.socket.resume();
  await client.untilEnded();
  return client.received;
}

test('megabytes get through whole, though their reader is slow', async () => {
  const sent = randomBytes(8 * 1024 * 1024);
  const { port } = await throughProxy();
  expect((await readSlowly(port, sent)).equals(sent)).toBe(true);
});

const makeTemporary = (proxy: Proxy): readonly Fault[] => [
  latency(proxy, '3ms', '5ms'),
  bandwidth(proxy, 2_000_000),
  blackhole(proxy),
  slowClose(proxy, '5ms'),
];

/** Applies and heals faults in the order that is given; at last all are healed. */
async function stir(faults: readonly Fault[], order: readonly number[]): Promise<void> {
  for (const step of order) {
    const fault = faults[step % faults.length]!;
    await (step < faults.length ? fault.apply() : fault.heal());
    await sleep(2);
  }
  for (const fault of faults) await fault.heal();
}

test('whatever faults come and go, no byte is lost, doubled or put in another place', async () => {
  const proxy = await throughProxy();
  const property = fc.asyncProperty(PIECES, ORDER, async (pieces, steps) => {
    const [said] = [converse(proxy.port, pieces), await stir(makeTemporary(proxy), steps)];
    expect(await said).toBe(`end ${hashOf(Buffer.concat(pieces))}`);
  });
  await fc.assert(property, RUNS);
});

async function ping(proxy: Proxy, text = 'ping'): Promise<TestClient> {
  const client = new TestClient(proxy.port);
  client.socket.write(text);
  await client.untilReceived(text.length);
  return client;
}

/** A proxy, a connection that works, and a fault that isn't applied yet. */
async function prepare(make: (proxy: Proxy) => Fault) {
  const proxy = await throughProxy();
  return { proxy, client: await ping(proxy), fault: make(proxy) };
}

test('a reset resets what is open and what is new, until it is healed', async () => {
  const { proxy, client, fault } = await prepare(reset);
  await fault.apply();
  expect(await client.untilEnded()).toBe('ECONNRESET');
  expect((await ping(proxy)).ending).toBe('ECONNRESET');
  await fault.heal();
  expect((await ping(proxy)).received.toString()).toBe('ping');
});

test('a half-open connection takes what is written and answers nothing', async () => {
  const { proxy, client, fault } = await prepare(halfOpen);
  await fault.apply();
  client.socket.write('is there anybody?');
  expect((await ping(proxy)).received.toString()).toBe('ping');
  expect([client.received.toString(), client.ending]).toEqual(['ping', null]);
});

test('a half-open connection that is healed is reset', async () => {
  const { proxy, client, fault } = await prepare(halfOpen);
  await fault.apply();
  const other = await ping(proxy);
  await fault.heal();
  expect([await client.untilEnded(), other.ending]).toEqual(['ECONNRESET', null]);
});

test('nothing comes out of a black hole before it is healed, and then everything does', async () => {
  const { client, fault } = await prepare(blackhole);
  await fault.apply();
  await sleep(30, client.socket.write(' and more'));
  expect(client.chunks).toHaveLength(1);
  await fault.heal();
  expect(await client.untilReceived(13)).toBe('ping and more');
});

/** How long it takes at least, in milliseconds; how long at most depends on the machine. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

test('latency holds each way, and is gone when it is healed', async () => {
  const { proxy, fault } = await prepare((it) => latency(it, '40ms'));
  await fault.apply();
  expect(await timeOf(() => ping(proxy))).toBeGreaterThanOrEqual(78);
  await fault.heal();
  const again = await Promise.all([1, 2, 3, 4, 5].map(() => timeOf(() => ping(proxy))));
  expect(Math.min(...again)).toBeLessThan(78);
});

test('healing a fault lets go at once of what it held', async () => {
  const proxy = await throughProxy();
  const faults = [latency(proxy, '1h'), bandwidth(proxy, 1), slowClose(proxy, '1h')];
  for (const fault of faults) await fault.apply();
  const conversation = converse(proxy.port, [Buffer.from('held')]);
  for (const fault of faults) await fault.heal();
  expect(await conversation).toMatch(/^end /);
});

test('a narrow way takes its time', async () => {
  const proxy = await throughProxy();
  await bandwidth(proxy, 10_000).apply();
  expect(await timeOf(() => ping(proxy, 'x'.repeat(1000)))).toBeGreaterThanOrEqual(75);
});

test('an end that is slow comes after its bytes', async () => {
  const proxy = await throughProxy();
  await slowClose(proxy, '1h').apply();
  const client = await ping(proxy);
  client.socket.end();
  await sleep(20);
  expect([client.received.toString(), client.ending]).toEqual(['ping', null]);
});

test('a reset of the server is a reset for the client', async () => {
  const server = await open(new TestServer((socket) => socket.resetAndDestroy()).listen());
  const client = new TestClient((await open(startProxy({ port: server.port }))).port);
  expect(await client.untilEnded()).toBe('ECONNRESET');
});

test('where nothing listens the client is reset', async () => {
  const gone = await new TestServer(() => undefined).listen();
  const { port } = gone;
  await gone[Symbol.asyncDispose]();
  const client = new TestClient((await open(startProxy({ port }))).port);
  expect(await client.untilEnded()).toBe('ECONNRESET');
});

test('each fault tells what it does', async () => {
  const proxy = await throughProxy();
  const faults = [latency(proxy, '1s', 5), ...makeTemporary(proxy), reset(proxy), halfOpen(proxy)];
  expect(faults.map(({ name }) => name)).toEqual(NAMES);
});

const NAMES = [
  'latency of 1 s and up to 5 ms more',
  'latency of 3 ms and up to 5 ms more',
  'bandwidth of 2000000 bytes/s',
  'blackhole',
  'close that takes 5 ms',
  'reset',
  'half-open connections',
];

test('what is no duration and no bandwidth is refused', async () => {
  const proxy = await throughProxy();
  expect(() => latency(proxy, '1 day')).toThrow(
    'A duration is a number with us, ms, s, min or h, such as "100ms", not "1 day".',
  );
  expect(() => bandwidth(proxy, 0)).toThrow('A bandwidth is more than 0, not 0.');
});
