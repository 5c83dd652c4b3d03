import { Redis } from 'ioredis';

export type { Redis as RedisConnection };

/** What waits for a connection goes on by itself when there is one again. */
const ignore = (): void => undefined;

/**
 * When BullMQ gives the jobs of a worker to another: a worker says that it lives twice in the time
 * after which it is believed dead. What kills its workers is not given to others for ever.
 */
export const noticeDeath = (deadAfter = 30_000) => ({
  ...{ lockDuration: deadAfter, stalledInterval: deadAfter / 2, maxStalledCount: 3 },
});

/** BullMQ blocks on its connections, so none may give a command up. */
export function connectToRedis(url: string): Redis {
  return new Redis(url, { maxRetriesPerRequest: null }).on('error', ignore);
}
