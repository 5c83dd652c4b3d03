import { randomUUID } from 'node:crypto';
import type { CacheFeature, CacheSubject, CacheTimes } from 'lintel/testkit';
import type { ClusterSubject, ClusterWorld, RunningRedisCluster } from 'lintel/testkit';
import { startProxy, type Proxy } from 'lintel/testkit';
import { CacheInstance } from './cache-instance.js';
import type { CacheSettings } from './cache-settings.js';
import { Cache, nameOfValue, type CacheParts } from './cache.js';
import type { Node } from './connect.js';
import { openClusterParts, openParts, type Hearing } from './open-cache.js';

/** An instance that is about to be opened, and the proxy by which it can be cut off. */
export interface Begun {
  readonly parts: CacheParts;
  readonly proxy?: Proxy;
}

/** How instances of a world begin. */
export type Begin = (settings: Partial<CacheSettings>) => Promise<Begun>;

/** A kind of cache. */
export interface CacheKind {
  readonly name: string;
  readonly lacks?: readonly CacheFeature[];
  readonly begin: Begin;
  /** What stands for an instance in the trials. */
  readonly Instance?: typeof CacheInstance;
}

/** On a Redis, each instance with a proxy of its own; the Redis may start later. */
export function onRedis(node: () => Node, hearing: Hearing): CacheKind {
  const begin: Begin = async (settings) => {
    const proxy = await startProxy(node());
    const { host, port } = proxy;
    return { proxy, parts: await openParts({ node: { host, port }, hearing }, settings) };
  };
  return { name: `the cache with ${hearing}`, begin };
}

/** On a cluster. */
export function onCluster(nodes: () => readonly Node[]): CacheKind {
  const begin: Begin = async (settings) => ({ parts: await openClusterParts(nodes(), settings) });
  return { name: 'the cache on a cluster', lacks: ['cut off'], begin };
}

/** The cache behind the port of the contract. */
export function cacheSubject(kind: CacheKind): CacheSubject {
  return { name: kind.name, lacks: kind.lacks ?? [], open: async () => new World(kind) };
}

/** A cache on a cluster behind the port of its contract; the cluster may start later. */
export function clusterSubject(
  cluster: () => RunningRedisCluster,
  kind = onCluster(() => cluster().nodes),
): ClusterSubject {
  return { name: kind.name, cluster, open: async () => new World(kind) };
}

/** Its keys have a prefix of their own, so that it is empty whatever else is in the store. */
class World implements ClusterWorld {
  readonly prefix = randomUUID();
  readonly #opened: AsyncDisposable[] = [];

  constructor(readonly kind: CacheKind) {}

  async instance(times: CacheTimes): Promise<CacheInstance> {
    const { begin, Instance = CacheInstance } = this.kind;
    const { parts, proxy } = await begin({ prefix: this.prefix, ...times });
    const cache = await Cache.open(parts);
    this.#opened.push(cache, ...(proxy ? [proxy] : []));
    return new Instance(cache, proxy);
  }

  redisKey(key: string): string {
    return nameOfValue(this.prefix, key);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const it of this.#opened) await it[Symbol.asyncDispose]();
  }
}
