import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { REDIS_TRIALS } from '../proof/redis-trials.js';
import { RedisWorld } from '../proof/redis-world.js';
import { undergo } from '../proof/trial.js';
import { allowForServices } from '../../services/proof/longest.js';
import { redis } from '../../services/redis/recipe.js';
import { start } from '../../services/start.js';
import { killClients, redisMemoryLimit } from './faults.js';
import { redisSleep } from './sleep.js';

allowForServices();

const worlds: RedisWorld[] = [];

beforeAll(async () => void worlds.push(await RedisWorld.open()));
afterAll(() => worlds[0]?.[Symbol.asyncDispose]());

test.each(REDIS_TRIALS)('$title: the client sees $sees, and then all is well', async (trial) => {
  const { seen, times } = await undergo(trial, worlds[0]!);
  expect(seen).toEqual([trial.sees, trial.sees]);
  expect(Math.max(...times)).toBeLessThan(trial.within);
});

test('a limit of memory is what it was before, and its policy too', async () => {
  await using server = await start(redis({ settings: SETTINGS }));
  const fault = redisMemoryLimit(server, { bytes: 5_000_000 });
  await fault.apply();
  expect(await readMemory(server.url)).toEqual(['5000000', 'allkeys-lru']);
  await fault.heal();
  expect(await readMemory(server.url)).toEqual([String(7 * 1024 ** 2), 'volatile-ttl']);
});

const SETTINGS = { maxmemory: '7mb', 'maxmemory-policy': 'volatile-ttl' };

async function readMemory(url: string): Promise<unknown> {
  const client = await worlds[0]!.client({}, url);
  const [, limit] = (await client.config('GET', 'maxmemory')) as string[];
  const [, policy] = (await client.config('GET', 'maxmemory-policy')) as string[];
  await client.quit();
  return [limit, policy];
}

test('a server that may not sleep says so', async () => {
  await using server = await start(redis({ settings: { 'enable-debug-command': 'no' } }));
  await expect(redisSleep(server, '1s').apply()).rejects.toThrow('DEBUG command not allowed');
});

const TARGET = { url: '' };

test.each([
  [killClients(TARGET), 'clients killed'],
  [redisMemoryLimit(TARGET, { bytes: 9 }), 'memory limit of 9 bytes, allkeys-lru'],
  [redisSleep(TARGET, 5), 'sleep of 5 ms'],
])('a fault says what it does: %#', ({ name }, says) => {
  expect(name).toBe(says);
});
