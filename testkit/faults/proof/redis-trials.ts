import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { freeze, kill } from '../process/faults.js';
import { killClients, redisMemoryLimit } from '../redis/faults.js';
import { redisSleep } from '../redis/sleep.js';
import { startProxy } from '../proxy/proxy.js';
import { blackhole } from '../proxy/faults.js';
import type { RedisWorld } from './redis-world.js';
import { sightOf, type Scene, type Trial } from './trial.js';

/** What clients of Redis see of its faults. */
export const REDIS_TRIALS: readonly Trial<RedisWorld>[] = [
  {
    title: 'Redis: connections are killed',
    ...{ sees: 'closed, then ready', within: 5_000 },
    prepare: async (world) => {
      const client = await world.client();
      return { fault: killClients(world.server), meet: meetClose(client), use: pingOf(client) };
    },
  },
  {
    title: 'Redis: stopped, and the client waits 200 ms for answers',
    ...{ sees: 'Command timed out', within: 5_000 },
    prepare: async (world) => unanswered(world, freeze(world.server)),
  },
  {
    title: 'Redis: asleep, and the client waits 200 ms for answers',
    ...{ sees: 'Command timed out', within: 5_000 },
    prepare: async (world) => unanswered(world, redisSleep(world.server, '600ms')),
  },
  {
    title: 'Redis: in a blackhole, and the client waits 200 ms for answers',
    ...{ sees: 'Command timed out', within: 5_000 },
    prepare: async (world) => {
      const port = Number(new URL(world.server.url).port);
      const proxy = world.keep(await startProxy({ port }));
      return unanswered(world, blackhole(proxy), `redis://${proxy.host}:${proxy.port}`);
    },
  },
  {
    title: 'Redis: killed',
    ...{ sees: 'closed', within: 5_000 },
    prepare: async (world) => {
      const client = await world.client();
      const meet: Scene['meet'] = (strike) => untilEvents(client, ['close'], strike);
      return { fault: kill(world.server), meet, use: pingOf(client) };
    },
  },
  {
    title: 'Redis: less memory than is used, and keys may go',
    ...{ sees: 'OK, and keys are gone', within: 10_000 },
    prepare: (world) => crowded(world, 'allkeys-lru'),
  },
  {
    title: 'Redis: less memory than is used, and no key may go',
    ...{ sees: 'OOM command not allowed, and no key is gone', within: 10_000 },
    prepare: (world) => crowded(world, 'noeviction'),
  },
];

const pingOf = (client: Redis) => () => client.ping();

const meetClose =
  (client: Redis): Scene['meet'] =>
  (strike) =>
    untilEvents(client, ['close', 'ready'], strike).then((said) =>
      said.replace('d, r', 'd, then r'),
    );

const WORDS: Readonly<Record<string, string>> = { close: 'closed', ready: 'ready' };

async function untilEvents(client: Redis, events: readonly string[], strike: () => Promise<void>) {
  const seen = Promise.all(events.map((event) => once(client, event)));
  await strike();
  await seen;
  return events.map((event) => WORDS[event]).join(', ');
}

async function unanswered(world: RedisWorld, fault: Scene['fault'], url?: string): Promise<Scene> {
  const client = await world.client({ commandTimeout: 200 }, url);
  const patient = await world.client({}, url);
  const meet: Scene['meet'] = (strike) => strike().then(() => sightOf(client.ping()));
  return { fault, meet, use: pingOf(patient) };
}

const KEYS = 2_000;

/** Of each key's value, in bytes: all are far more than clients take for a while as they connect. */
const LENGTH = 10_000;

/** So many keys, and then half of the memory that they take. */
async function crowded(world: RedisWorld, policy: string): Promise<Scene> {
  const client = await world.client();
  const fault = redisMemoryLimit(world.server, { bytes: await halfOf(client), policy });
  const meet: Scene['meet'] = (strike) => strike().then(() => write(client));
  return { fault, meet, use: () => crowd(client) };
}

async function write(client: Redis): Promise<string> {
  const said = await client.set('new', 'x').catch(({ message }: Error) => message.slice(0, 23));
  return `${said}, and ${await tellKeys(client)}`;
}

async function halfOf(client: Redis): Promise<number> {
  await crowd(client);
  const used = Number(/used_memory:(\d+)/.exec(await client.info('memory'))?.[1]);
  return used - (KEYS / 2) * LENGTH;
}

async function crowd(client: Redis): Promise<void> {
  await client.flushall();
  const names = Array.from({ length: KEYS }, (_, index) => `key-${index}`);
  await Promise.all(names.map((name) => client.set(name, 'x'.repeat(LENGTH))));
}

/** Redis lets keys go a few at a time, beside what else it does. */
async function tellKeys(client: Redis): Promise<string> {
  const end = performance.now() + PATIENCE;
  for (; performance.now() < end; await sleep(20)) {
    if ((await client.dbsize()) < KEYS) return 'keys are gone';
  }
  return 'no key is gone';
}

/** In milliseconds. */
const PATIENCE = 500;
