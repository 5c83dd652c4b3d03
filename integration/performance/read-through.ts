import { Redis } from 'ioredis';

/** A cache on Redis that is filled by misses: put your own in its place. */
export class ReadThrough implements AsyncDisposable {
  readonly #redis: Redis;

  constructor(
    url: string,
    readonly prefix: string,
  ) {
    this.#redis = new Redis(url);
  }

  /** Reads a key, and fills it if it isn't there; tells whether it was. */
  async read(key: string): Promise<boolean> {
    const name = `${this.prefix}:${key}`;
    if ((await this.#redis.get(name)) !== null) return true;
    await this.#redis.set(name, `value of ${key}`, 'EX', 60);
    return false;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#redis.quit();
  }
}
