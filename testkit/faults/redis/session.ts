import type { Redis } from 'ioredis';
import { loadDriver } from '../../services/load-driver.js';

/** A Redis to be disturbed: of the kit, or any other of which the URL is known. */
export interface RedisTarget {
  readonly url: string;
}

/** Does something in a connection of its own. */
export async function withRedis<T>(target: RedisTarget, act: (client: Redis) => Promise<T>) {
  const client = await openRedis(target);
  return act(client).finally(() => client.disconnect());
}

/** A connection that is not made anew when it is lost. */
export async function openRedis({ url }: RedisTarget): Promise<Redis> {
  const { Redis } = await loadDriver('ioredis', () => import('ioredis'));
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  // A connection that is lost fails its next command.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
