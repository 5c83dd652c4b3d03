import type { Cluster, Redis } from 'ioredis';

/** How full a Redis is, and what it has let go since it began. */
export interface StorePressure {
  /** Keys that went to make room. */
  readonly evicted: number;
  /** Keys whose time was over. */
  readonly expired: number;
  /** In bytes; the most is 0 where there is no limit. */
  readonly memory: { readonly used: number; readonly most: number };
}

/** Asks a Redis, of a cluster one of its nodes; the difference of two answers over the time between gives the eviction rate. */
export async function readPressure(client: Redis | Cluster): Promise<StorePressure> {
  const [stats, memory] = await Promise.all([client.info('stats'), client.info('memory')]);
  const of = (name: string) => readNumber(stats + memory, name);
  const used = { used: of('used_memory'), most: of('maxmemory') };
  return { evicted: of('evicted_keys'), expired: of('expired_keys'), memory: used };
}

function readNumber(info: string, name: string): number {
  return Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1]);
}
