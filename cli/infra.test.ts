import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { allowForServices } from '../testkit/services/proof/longest.js';
import { serviceCache } from '../testkit/services/cache-folder.js';
import { waitUntil } from '../testkit/services/wait.js';
import { Workspace } from './workspace.js';

allowForServices();

const workspace = new Workspace({ 'package.json': '{}' });
const CACHE = { LINTEL_CACHE: path.dirname(serviceCache(process.env)) };

const infra = (...args: readonly string[]) => workspace.lintelAs({ env: CACHE }, 'infra', ...args);

afterAll(() => void infra('down'));

async function ping(url: string): Promise<string> {
  const client = new Redis(url, { retryStrategy: () => null });
  client.on('error', () => undefined);
  return client.ping().finally(() => client.disconnect());
}

const urlIn = (json: string): string => (JSON.parse(json) as { REDIS_URL: string }).REDIS_URL;

test('up starts a service for all, status tells of it, down ends it (V1)', async () => {
  const url = urlIn(infra('up', 'redis', '-f', 'json').stdout);
  expect(await ping(url)).toBe('PONG');
  expect(urlIn(infra('up', 'redis', '-f', 'json').stdout)).toBe(url);
  expect(infra('status').stdout).toContain(`  REDIS_URL=${url}\n`);
  expect(infra('down').stdout).toBe('redis: has ended\n');
  await expect(ping(url)).rejects.toThrow();
});

test('a service lasts as long as its last user, be that a process that is killed', async () => {
  const url = urlIn(infra('up', 'redis', '-f', 'json', '--for', String(user.pid)).stdout);
  infra('up', 'redis');
  expect(infra('down').stdout).toBe(`redis: is still used by process ${user.pid}\n`);
  expect(await ping(url)).toBe('PONG');
  await Promise.all([once(user, 'exit'), user.kill('SIGKILL')]);
  await waitUntil(hasEnded, { awaited: 'the end of the service', longest: 60_000 });
});

/** A process that uses a service. */
const user = spawn('sleep', ['600']);
afterAll(() => void user.kill('SIGKILL'));

const hasEnded = (): boolean => infra('status').stdout === NOTHING;
const NOTHING = 'No service runs here: lintel infra up\n';

/** Ends a Redis as its own command does. */
async function shutDown(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => null });
  client.on('error', () => undefined);
  await client.call('SHUTDOWN', 'NOSAVE').catch(() => undefined);
  client.disconnect();
}

test('one that has ended by itself is told of no longer, and up starts another', async () => {
  await shutDown(urlIn(infra('up', 'redis', '-f', 'json').stdout));
  await waitUntil(hasEnded, { awaited: 'the end of the service', longest: 60_000 });
  expect(await ping(urlIn(infra('up', 'redis', '-f', 'json').stdout))).toBe('PONG');
  expect(infra('down').stdout).toBe('redis: has ended\n');
});

test('who comes at the same time gets the same service', async () => {
  const users = [1, 2, 3].map(() => spawn(process.execPath, upCommand(), spawning()));
  const outputs = await Promise.all(users.map(({ stdout }) => once(stdout, 'data').then(String)));
  expect(new Set(outputs.map(urlIn)).size).toBe(1);
  expect(infra('down').stdout).toBe('redis: has ended\n');
});

const MAIN = realpathSync('dist/cli/main.js');
const upCommand = (): string[] => [MAIN, 'infra', 'up', 'redis', '-f', 'json'];
const spawning = () => ({ cwd: workspace.root, env: { PATH: process.env['PATH'], ...CACHE } });

test('for a shell there are lines to be evaluated', () => {
  const { stdout } = infra('up', 'redis', '--format', 'env');
  expect(stdout).toMatch(/^export REDIS_URL='redis:\/\/127\.0\.0\.1:\d+'\n$/);
  expect(infra('down').code).toBe(0);
});

test('doctor tells of each service where it comes from, and why not from elsewhere', () => {
  const { stdout, code } = infra('doctor', 'clickhouse');
  expect(stdout).toMatch(/^clickhouse: npm, 2\d\..*\n {2}not url: CLICKHOUSE_URL is not set\n/);
  expect(stdout).toMatch(/\n {2}npm: chdb 3\.\d+\.\d+\n$/);
  expect(code).toBe(0);
});

test('doctor tells which ClickHouse telemetry would be kept in', () => {
  const { stdout, code } = infra('doctor', 'telemetry');
  expect(stdout).toMatch(/^telemetry: machine, OTLP 1\.0\n {2}not url: OTEL_EXPORTER_OTLP_EN/);
  expect(stdout).toMatch(/\n {2}machine: Lintel’s receiver, on ClickHouse by npm: chdb 3.*\n$/);
  expect(code).toBe(0);
});

test('up prints where telemetry is sent to, and where it is kept (V1)', () => {
  const { stdout } = infra('up', 'telemetry');
  expect(stdout).toContain('\n  OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:');
  expect(stdout).toContain('\n  TELEMETRY_CLICKHOUSE_URL=http://default:');
  expect(infra('down').stdout).toBe('telemetry: has ended\n');
});

test('where there is no way doctor exits 1, and says what would help', () => {
  const nothing = { LINTEL_CACHE: workspace.at('empty'), LINTEL_OFFLINE: '1' };
  const { stdout, code } = workspace.lintelAs({ env: nothing }, 'infra', 'doctor', 'rabbitmq');
  const isThere = /^rabbitmq: (?:machine|debian)/.test(stdout);
  expect([code, isThere]).toEqual([isThere ? 0 : 1, isThere]);
});

test('clean says how much it has removed', () => {
  const workspaceCache = { LINTEL_CACHE: workspace.at('cache') };
  workspace.write({ 'cache/services/a/b': 'x'.repeat(3 * 1024 * 1024) });
  const { stdout } = workspace.lintelAs({ env: workspaceCache }, 'infra', 'clean');
  expect(stdout).toMatch(/^3\.\d MiB removed from .*cache\/services\n$/);
  expect(existsSync(workspace.at('cache/services'))).toBe(false);
});

test.each([
  [['upp'], 'infra takes no "upp". Did you mean "up"?'],
  [['up', 'reddis'], 'The kit has no "reddis". Did you mean "redis"?'],
  [['up', '--for', 'me'], '--for is "me". It must be the id of a process.'],
])('%j is an error of its own', (args, says) => {
  const { code, stderr } = infra(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(says);
});
