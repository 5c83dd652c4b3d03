import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { CacheMetrics } from './cache-metrics.js';

/** Where a Redis is. */
export interface Node {
  readonly host: string;
  readonly port: number;
}

/** A cache that has to wait for its store is no help: commands fail soon, and none is sent twice. */
const SOON = {
  lazyConnect: true,
  commandTimeout: 1_000,
  connectTimeout: 2_000,
  maxRetriesPerRequest: 1,
  autoResendUnfulfilledCommands: false,
} as const satisfies RedisOptions;

/** A connection that comes back by itself; commands fail while it is away. */
export async function connect(node: Node, metrics: CacheMetrics): Promise<Redis> {
  const retryStrategy = (times: number): number => Math.min(10 * times, 1_000);
  const client = new Redis({ ...node, ...SOON, enableOfflineQueue: false, retryStrategy });
  client.on('error', () => metrics.countStoreError());
  await client.connect().catch((error: unknown) => abandon(client, error));
  return client;
}

/** Else it would go on connecting, with nobody to end it. */
function abandon(client: Redis | Cluster, error: unknown): never {
  client.disconnect();
  throw error;
}

/** A connection that ends when it is lost. */
export async function connectOnce(node: Node): Promise<Redis> {
  const client = new Redis({ ...node, ...SOON, retryStrategy: () => null });
  // Whoever listens sees its end.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** How long a client looks for a key that has moved, or whose master is gone. */
const PATIENCE = { retryDelayOnFailover: 50, retryDelayOnClusterDown: 50, maxRedirections: 8 };

/** A client of a cluster; it follows keys to where they move. */
export async function connectCluster(nodes: readonly Node[], metrics: CacheMetrics) {
  const { lazyConnect, ...redisOptions } = SOON;
  const client = new Cluster([...nodes], { lazyConnect, redisOptions, ...PATIENCE });
  client.on('error', () => metrics.countStoreError());
  await client.connect().catch((error: unknown) => abandon(client, error));
  return client;
}
