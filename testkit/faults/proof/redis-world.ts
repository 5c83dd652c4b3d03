import { Redis, type RedisOptions } from 'ioredis';
import { redis, type RunningRedis } from '../../services/redis/recipe.js';
import { start } from '../../services/start.js';

/** A Redis with clients, for faults to be put upon. */
export class RedisWorld implements AsyncDisposable {
  private readonly opened: AsyncDisposable[] = [];

  private constructor(readonly server: RunningRedis) {}

  static async open(): Promise<RedisWorld> {
    return new RedisWorld(await start(redis()));
  }

  /** A client that is up. It ends with the world. */
  async client(options: RedisOptions = {}, url = this.server.url): Promise<Redis> {
    const client = new Redis(url, options);
    client.on('error', () => undefined);
    this.keep({ [Symbol.asyncDispose]: async () => end(client) });
    await client.ping();
    return client;
  }

  keep<T extends AsyncDisposable>(opened: T): T {
    this.opened.unshift(opened);
    return opened;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const one of this.opened) await one[Symbol.asyncDispose]();
    await this.server.stop();
  }
}

/** A client that has ended already would wait for its end in vain. */
function end(client: Redis): void {
  if (client.status !== 'end') client.disconnect();
}
