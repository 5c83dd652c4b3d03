import type { NodeAddress } from '../../../services/redis-cluster/form.js';
import { loadDriver } from '../../../services/load-driver.js';

/** Words of a command. */
export type Words = readonly [command: string, ...words: (string | number)[]];

/** What a node answers to a command, on a connection of its own. */
export async function askNode({ host, port }: NodeAddress, words: Words): Promise<unknown> {
  const { Redis } = await loadDriver('ioredis', () => import('ioredis'));
  const client = new Redis({ host, port, lazyConnect: true, retryStrategy: () => null });
  // Whoever asks is told by the answer that doesn't come.
  client.on('error', () => undefined);
  await client.connect();
  return client.call(...words).finally(() => client.disconnect());
}
