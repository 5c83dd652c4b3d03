import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Redis } from 'ioredis';
import type {} from 'lintel/jest';
import {
  cacheContract,
  clusterContract,
  healCluster,
  killMaster,
  measureHitRatio,
  redis,
  redisCluster,
  start,
  startMove,
  untilReplaced,
  type CacheTimes,
  type RunningRedis,
  type RunningRedisCluster,
} from 'lintel/testkit';
import type { CacheSettings } from './platform/caching/cache-settings.js';
import { cacheSubject, clusterSubject, onRedis } from './platform/caching/cache-subject.js';
import type { Cache } from './platform/caching/cache.js';
import { Churn } from './platform/caching/churn.js';
import { openCache, type Hearing } from './platform/caching/open-cache.js';
import { readPressure } from './platform/caching/store-pressure.js';
import { becomes } from './platform/caching/trials/becomes.js';
import { startDeaf } from './platform/caching/trials/deaf-server.js';

// The first run may have to fetch the services.
jest.setTimeout(240_000);

const servers: RunningRedis[] = [];
const clusters: RunningRedisCluster[] = [];
const clients: Redis[] = [];

beforeAll(async () => {
  const [server, cluster] = await Promise.all([start(redis()), start(redisCluster())]);
  servers.push(server);
  clusters.push(cluster);
  clients.push(new Redis(server.url));
});

afterAll(async () => {
  for (const client of clients) client.disconnect();
  await Promise.all([...servers, ...clusters].map((it) => it.stop()));
});

const opened: Cache[] = [];

afterEach(async () => {
  for (const cache of opened.splice(0)) await cache[Symbol.asyncDispose]();
});

/** What an instance is asked for: how it hears, and its settings. */
interface Wishes extends Partial<CacheSettings> {
  readonly hearing?: Hearing;
}

/** Opens an instance of a cache; those of the same prefix share what they keep. */
async function open(wishes: Wishes = {}): Promise<Cache> {
  const { hearing = told.hearing, prefix = randomUUID(), ...settings } = wishes;
  const cache = await openCache({ node: node(), hearing }, { prefix, ...settings });
  opened.push(cache);
  return cache;
}

function nodeOf({ url }: Pick<RunningRedis, 'url'>) {
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port) };
}

/** How an instance hears, if nothing else is asked for. */
const told = { hearing: 'publications' } as const;
const node = () => nodeOf(servers[0]!);
const client = (): Redis => clients[0]!;
const load = (text: string | undefined) => async () => text;

/** Has a cache read a value until it is at hand. */
async function haveOld(cache: Cache): Promise<void> {
  for (let read = 0; read < 3; read += 1) await cache.read('key', load('old'));
}

const byPublications = cacheSubject(onRedis(node, 'publications'));
const byTracking = cacheSubject(onRedis(node, 'tracking'));
const clustered = clusterSubject(() => clusters[0]!);

describe('hits and misses', () => {
  test.each(cacheContract(byPublications, 'reads'))('the cache $title (K1)', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });

  test('a near hit asks the store for nothing (K1)', async () => {
    const cache = await open();
    await cache.read('key', load('old'));
    const before = await countReads();
    for (let read = 0; read < 50; read += 1) await cache.read('key', load('other'));
    expect(await countReads()).toBe(before);
  });

  test('a stampede of fifty readers in five instances loads once (K1)', async () => {
    const prefix = randomUUID();
    const caches = await Promise.all(Array.from({ length: 5 }, () => open({ prefix })));
    const slowly = jest.fn(() => sleep(50, 'old'));
    const readers = Array.from({ length: 50 }, (_, it) => caches[it % 5]!.read('key', slowly));
    expect(new Set(await Promise.all(readers))).toEqual(new Set(['old']));
    expect(slowly).toHaveBeenCalledTimes(1);
  });

  test('a loader that dies holds up nobody for longer than its lease (K1)', async () => {
    const cache = await open();
    await client().set(cache.nameOf('key'), 'lease of the dead', 'PX', 200);
    await expect(cache.read('key', load('new'))).resolves.toBe('new');
  });

  test('no key of a cache lives for ever (K1)', async () => {
    const cache = await open();
    await cache.read('value', load('old'), ['tag']);
    await cache.read('nothing', load(undefined));
    const keys = await client().keys(`${cache.parts.settings.prefix}:*`);
    const lives = await Promise.all(keys.map((key) => client().pttl(key)));
    expect([keys.length, Math.min(...lives) > 0]).toEqual([3, true]);
  });

  test('a near copy ends with its own time, though the value lives on (K1)', async () => {
    const cache = await open({ nearTtl: 50 });
    await haveOld(cache);
    await client().set(cache.nameOf('key'), JSON.stringify({ tags: {}, text: 'new' }));
    expect(await becomes('new', () => cache.read('key', load('other')))).toBe(true);
  });
});

/** How often the server was asked for a value. */
async function countReads(): Promise<number> {
  const info = await client().info('commandstats');
  return Number(/cmdstat_get:calls=(\d+)/.exec(info)?.[1] ?? 0);
}

const HEARINGS = ['publications', 'tracking'] as const;
const KILLS = HEARINGS.flatMap((hearing) =>
  ['PUBSUB', 'NORMAL'].map((type) => ({ hearing, type })),
);

describe('invalidation', () => {
  test.each(cacheContract(byPublications, 'invalidation'))(
    'by publications: $title (K2)',
    async (it) => {
      await expect(it.run()).resolves.toBeUndefined();
    },
  );

  test.each(cacheContract(byTracking, 'invalidation'))('by tracking: $title (K2)', async (it) => {
    await expect(it.run()).resolves.toBeUndefined();
  });

  test('what another program deletes is heard of by tracking (K2)', async () => {
    const cache = await open({ hearing: 'tracking' });
    await haveOld(cache);
    await client().del(cache.nameOf('key'));
    expect(await becomes('new', () => cache.read('key', load('new')))).toBe(true);
  });

  test('a flush of the server is heard of by tracking (K2)', async () => {
    const cache = await open({ hearing: 'tracking' });
    await haveOld(cache);
    await client().flushall();
    expect(await becomes('new', () => cache.read('key', load('new')))).toBe(true);
  });

  test('a tag that the store has evicted makes stale what bears it (K2)', async () => {
    const [cache, other] = await openTwo();
    await cache.read('key', load('old'), ['tag']);
    await client().del(`${cache.parts.settings.prefix}:t:tag`);
    await expect(other.read('key', load('new'), ['tag'])).resolves.toBe('new');
  });

  test.each(KILLS)('by $hearing: hears after all $type clients were killed (K2)', async (it) => {
    const [cache, other] = await openTwo({ hearing: it.hearing });
    await haveOld(other);
    await client().call('CLIENT', 'KILL', 'TYPE', it.type, 'SKIPME', 'yes');
    expect(await becomes('done', () => cache.invalidate('key').then(...TOLD))).toBe(true);
    expect(await becomes('new', () => other.read('key', load('new')))).toBe(true);
  });

  test.each(HEARINGS)(
    'by %s: near copies serve again when a listener that was killed is back (K2)',
    async (hearing) => {
      const cache = await open({ hearing });
      await client().call('CLIENT', 'KILL', 'TYPE', 'PUBSUB');
      expect(await becomes('many', () => readNear(cache))).toBe(true);
    },
  );

  test('a cache that can hear nothing is refused, and leaves no connection (K2)', async () => {
    await using deaf = await startDeaf();
    for (const hearing of HEARINGS) {
      await expect(openCache({ hearing, node: nodeOf(deaf) })).rejects.toThrow('NOPERM');
    }
    expect(await becomes('0', async () => String(await deaf.count()))).toBe(true);
  });
});

async function readNear(cache: Cache): Promise<string> {
  await cache.read('key', load('old'));
  return cache.parts.metrics.snapshot().nearHits > 50 ? 'many' : 'few';
}

const TOLD = [() => 'done', () => 'failed'] as const;

function openTwo(wishes: Wishes = {}): Promise<readonly [Cache, Cache]> {
  const shared = { prefix: randomUUID(), ...wishes };
  return Promise.all([open(shared), open(shared)]);
}

describe('metrics', () => {
  test.each(cacheContract(byPublications, 'figures'))('the cache $title (K3)', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });

  test('tells near hits from hits of the store, and the ratio of both (K3)', async () => {
    const [cache, other] = await openTwo();
    for (const reader of [cache, other, other, other]) await reader.read('key', load('old'));
    const counts = { hits: 3, nearHits: 2, misses: 0, hitRatio: 1, storeErrors: 0 };
    expect(other.parts.metrics.snapshot()).toMatchObject(counts);
    expect(cache.parts.metrics.snapshot()).toMatchObject({ hits: 0, misses: 1, hitRatio: 0 });
  });

  test('times reads by percentiles (K3)', async () => {
    const cache = await open();
    for (const key of ['a', 'b', 'c', 'a']) await cache.read(key, () => sleep(30, 'old'));
    const { hits, misses } = cache.parts.metrics.snapshot().latency;
    expect(misses.p50).toBeGreaterThanOrEqual(29);
    expect(misses.max).toBeGreaterThanOrEqual(misses.p99);
    expect(hits.p99).toBeLessThan(misses.p50);
  });

  test('counts the near copies that went to make room (K3)', async () => {
    const cache = await open({ nearLimit: 2 });
    for (const key of ['a', 'b', 'a', 'c', 'a']) await cache.read(key, load(key));
    expect(cache.parts.near.evictions).toBe(1);
    expect(cache.parts.metrics.snapshot().nearHits).toBe(2);
  });
});

describe('a store that is too small', () => {
  const small = redis({ settings: { maxmemory: '4800kb', 'maxmemory-policy': 'allkeys-lru' } });

  test('evicts, and over nine of ten reads are hits all the same (K1, K3, P2)', async () => {
    await using server = await start(small);
    await using cache = await openCache({ ...told, node: nodeOf(server) }, { nearLimit: 50 });
    const run = await measureHitRatio((key) => isHit(cache, key), WORKLOAD);
    const { evicted, memory } = await readPressure(cache.parts.store.client);
    expect([evicted > 0, memory.most]).toEqual([true, 4800 * 1024]);
    expect(run).toMeetBudget('cache.hitRatio');
  });
});

/** More than a hundred of its keys don't fit. */
const WORKLOAD = { keys: 600, warmUp: 3_000, reads: 2_000 };
const PAGE = 'x'.repeat(8_000);

async function isHit(cache: Cache, key: string): Promise<boolean> {
  const { hits } = cache.parts.metrics.snapshot();
  await cache.read(key, load(PAGE));
  return cache.parts.metrics.snapshot().hits > hits;
}

describe('a cluster', () => {
  const times: CacheTimes = { ttl: 600_000, negativeTtl: 60_000, jitter: 0.1 };
  const keys = Array.from({ length: 30 }, (_, index) => `key-${index}`);

  test.each(clusterContract(clustered))('the cache $title (K4)', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });

  test('two instances agree on all keys after a vote and a move under load (K4)', async () => {
    await using world = await clustered.open();
    const churn = new Churn([await world.instance(times), await world.instance(times)], keys);
    await replaceAndMove(world.redisKey('key-0')).finally(() => churn.stop());
    expect(await becomes('', async () => (await churn.findStale()).join())).toBe(true);
    expect(churn.changes).toBeGreaterThan(10 * keys.length);
  });
});

/** Kills the master of a key until another was voted for, then moves the slot of the key. */
async function replaceAndMove(name: string): Promise<void> {
  const cluster = clusters[0]!;
  await untilReplaced(cluster, await killMaster(cluster, name));
  await healCluster(cluster);
  await (await startMove(cluster, name)).finish();
}
