import { spawnSync } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, expect, test } from '@jest/globals';
import { LeftOpen, Ledger } from './ledger.js';
import { useLedger } from './use-ledger.js';

const FILE = 'testkit/ledger/ledger.test.ts';
const LINES = readFileSync(FILE, 'utf8').split('\n');

/** Where this file says something, as an entry names it; the text is made up of two parts. */
const whereIs = (object: string, call: string): string =>
  `${FILE}:${LINES.findIndex((line) => line.includes(`${object}.${call}`)) + 1}:`;

const whatOf = (ledger: Ledger): readonly string[] => ledger.entries.map(({ what }) => what);

test('a server is open until it has closed', async () => {
  const ledger = new Ledger();
  const server = ledger.server(createServer().listen(0));
  expect(ledger.entries[0]?.line).toContain(whereIs('ledger', 'server(create'));
  server.close();
  await once(server, 'close');
  expect(() => ledger.check()).not.toThrow();
});

const ours = useLedger(afterAll);

async function startServer(): Promise<Server> {
  const server = ours.server(createServer((socket) => socket.end()).listen(0));
  await once(server, 'listening');
  return server;
}

test('a connection is open until it has closed', async () => {
  const [ledger, server] = [new Ledger(), await startServer()];
  const socket = ledger.connection(connect((server.address() as AddressInfo).port)).resume();
  expect(ledger.entries[0]?.line).toContain(whereIs('ledger', 'connection('));
  await once(socket, 'close');
  server.close();
  expect(whatOf(ledger)).toEqual([]);
});

test('a timer is open until it has run', async () => {
  const ledger = new Ledger();
  await new Promise<void>((resolve) => {
    ledger.timeout(resolve, 1);
    expect(ledger.entries[0]?.line).toContain(whereIs('ledger', 'timeout(resolve'));
  });
  expect(whatOf(ledger)).toEqual([]);
});

test('timers are open until they are cleared', () => {
  const ledger = new Ledger();
  const timers = [ledger.timeout(() => undefined, 1e6), ledger.interval(() => undefined, 1e6)];
  expect(whatOf(ledger)).toEqual(['timer of 1000000 ms', 'timer every 1000000 ms']);
  for (const timer of timers) ledger.clear(timer);
  expect(whatOf(ledger)).toEqual([]);
});

test('a listener is open until it is taken away', () => {
  const [ledger, emitter, heard] = [new Ledger(), new EventEmitter(), [] as unknown[]];
  const stop = ledger.listen(emitter, 'news', (it) => heard.push(it));
  emitter.emit('news', 1);
  expect(whatOf(ledger)).toEqual(['listener to "news"']);
  stop();
  expect([emitter.emit('news', 2), heard, whatOf(ledger)]).toEqual([false, [1], []]);
});

const ONE_LEFT = '1 thing was left open. Close what these lines opened:';

test('what was left open is told with the lines that opened it', () => {
  const ledger = new Ledger();
  ledger.open('pool of users');
  const place = `${process.cwd()}/${whereIs('ledger', "open('pool of")}`;
  expect(() => ledger.check()).toThrow(LeftOpen);
  expect(() => ledger.check()).toThrow(`${ONE_LEFT}\n  pool of users, opened at ${place}`);
});

test('all that was left open is told, and nothing that was closed', () => {
  const ledger = new Ledger();
  const [close] = [ledger.open('pool'), ledger.open('channel'), ledger.open('file')];
  close();
  expect(() => ledger.check()).toThrow(/^2 things were left open\..*\n {2}channel,.*\n {2}file,/);
});

const JEST = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--runInBand'];
const FIXTURE = ['--config', 'fixtures/ledger/jest.config.cjs'];

test('a test file that leaves a server open fails, and names the line', () => {
  const run = spawnSync(process.execPath, [...JEST, ...FIXTURE], { encoding: 'utf8' });
  expect(run.status).toBe(1);
  expect(run.stderr).toContain(ONE_LEFT);
  expect(run.stderr).toMatch(/server, opened at .*fixtures\/ledger\/left-open\.test\.ts:8:/);
});

test('a file that leaves something open fails after its tests', async () => {
  const checks: (() => Promise<void>)[] = [];
  const ledger = useLedger((check) => checks.push(check));
  const close = ledger.open('pool');
  await expect(checks[0]?.()).rejects.toThrow('pool, opened at');
  close();
  await expect(checks[0]?.()).resolves.toBeUndefined();
});

test('what is still closing is waited for', async () => {
  const checks: (() => Promise<void>)[] = [];
  const close = useLedger((check) => checks.push(check)).open('pool');
  setTimeout(close, 20);
  await expect(checks[0]?.()).resolves.toBeUndefined();
});
