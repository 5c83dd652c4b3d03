import { Redis } from 'ioredis';
import type { RunningRedis } from 'lintel/testkit';
import type { Remedy } from './remediation.js';

/** What of a Redis can be looked at and started again. */
export type Restartable = Pick<RunningRedis, 'url' | 'processes' | 'restart'>;

/** A Redis that does not answer is ended, if it hangs, and started again. */
export const redisRemedy = (redis: Restartable): Remedy => ({
  name: 'redis',
  check: () => ping(redis.url),
  act: () => startAgain(redis),
});

const ONCE = { connectTimeout: 300, commandTimeout: 300, maxRetriesPerRequest: 0 };

async function ping(url: string): Promise<unknown> {
  const client = new Redis(url, { ...ONCE, retryStrategy: () => null });
  client.on('error', () => undefined);
  return client.ping().finally(() => client.disconnect());
}

async function startAgain(redis: Restartable): Promise<void> {
  const hanging = redis.processes.filter((process) => !process.hasEnded());
  for (const process of hanging) process.signal('SIGKILL');
  await Promise.all(hanging.map(({ ended }) => ended));
  await redis.restart();
}
