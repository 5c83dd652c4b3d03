import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { allowForServices } from '../proof/longest.js';
import { start } from '../start.js';
import { redis } from './recipe.js';

allowForServices();

async function ask<Answer>(url: string, talk: (client: Redis) => Promise<Answer>) {
  const client = new Redis(url);
  return talk(client).finally(() => client.disconnect());
}

test('a Redis of 7 or newer starts by itself (V1)', async () => {
  await using server = await start(redis());
  expect(await ask(server.url, (client) => client.set('a', '1'))).toBe('OK');
  const info = await ask(server.url, (client) => client.info('server'));
  expect(Number(/redis_version:(\d+)/.exec(info)?.[1])).toBeGreaterThanOrEqual(7);
});

test('two at once have nothing in common', async () => {
  await using one = await start(redis());
  await using other = await start(redis());
  await ask(one.url, (client) => client.set('a', '1'));
  expect(await ask(other.url, (client) => client.get('a'))).toBeNull();
});

test('when the scope ends, the process has ended', async () => {
  const server = await start(redis());
  const { pid, ended } = server.processes[0]!;
  await server.stop();
  expect(await ended).toBe(137);
  expect(existsSync(`/proc/${pid}`)).toBe(false);
});

test('settings are those of redis.conf', async () => {
  await using server = await start(redis({ settings: { maxmemory: '7mb' } }));
  const answer = await ask(server.url, (client) => client.config('GET', 'maxmemory'));
  expect(answer).toEqual(['maxmemory', String(7 * 1024 * 1024)]);
});

test('a setting that Redis refuses is told in its own words', async () => {
  const starting = start(redis({ settings: { maxmemory: 'much' } }));
  await expect(starting).rejects.toThrow(/ended before it served[\s\S]*maxmemory/);
});

test('one that was killed starts again at the same place', async () => {
  await using server = await start(redis());
  server.processes[0]!.signal('SIGKILL');
  await server.processes[0]!.ended;
  await server.restart();
  expect(await ask(server.url, (client) => client.ping())).toBe('PONG');
});

const WORLD = { platform: process.platform, tell: () => undefined };

test('where the environment names one it is taken, and left running', async () => {
  await using ours = await start(redis());
  const guest = await start(redis(), { ...WORLD, environment: ours.variables });
  await guest.stop();
  expect(guest.provenance).toMatchObject({ rung: 'url', from: 'REDIS_URL' });
  expect(await ask(guest.url, (client) => client.ping())).toBe('PONG');
  await expect(guest.restart()).rejects.toThrow('comes from REDIS_URL and is not ours');
});
