import { Redis, type RedisOptions } from 'ioredis';

/** What waits for a connection goes on by itself when there is one again. */
const ignore = (): void => undefined;

/**
 * A connection whose end is always told. One of ioredis that is disconnected while it waits to be
 * made again stays as it is, and who waits for its end waits for ever.
 */
export class RedisConnection extends Redis {
  override disconnect(reconnect = false): void {
    if (!reconnect && this.status === 'reconnecting') this.connect().catch(ignore);
    super.disconnect(reconnect);
  }

  /** BullMQ makes its connections from the one it is given. */
  override duplicate(options: Partial<RedisOptions> = {}): RedisConnection {
    return new RedisConnection({ ...this.options, ...options });
  }
}

/** BullMQ blocks on its connections, so none may give a command up. */
export function connectToRedis(url: string): RedisConnection {
  return new RedisConnection(url, { maxRetriesPerRequest: null }).on('error', ignore);
}
