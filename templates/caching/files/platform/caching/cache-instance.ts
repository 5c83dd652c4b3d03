import { setTimeout as sleep } from 'node:timers/promises';
import type { CacheFigures, LoadText, Proxy, TestedCache } from 'lintel/testkit';
import type { Cache } from './cache.js';

/** An instance of the cache as the contract sees it. */
export class CacheInstance implements TestedCache {
  constructor(
    readonly cache: Cache,
    readonly proxy: Proxy | undefined,
  ) {}

  read(key: string, load: LoadText, tags?: readonly string[]): Promise<string | undefined> {
    return this.cache.read(key, load, tags);
  }

  invalidate(key: string): Promise<void> {
    return this.cache.invalidate(key);
  }

  invalidateTag(tag: string): Promise<void> {
    return this.cache.invalidateTag(tag);
  }

  remainingLife(key: string): Promise<number> {
    return this.cache.parts.store.remainingLife(this.cache.nameOf(key));
  }

  figures(): CacheFigures {
    const { hits, misses, latency } = this.cache.parts.metrics.snapshot();
    return { hits, misses, hitTime: latency.hits.p50, missTime: latency.misses.p50 };
  }

  async whileCutOff(action: () => Promise<void>): Promise<void> {
    await this.proxy?.refuse();
    await this.#until(() => !this.#isConnected());
    await action();
    await this.proxy?.welcome();
    await this.#until(() => this.#isConnected());
  }

  #isConnected(): boolean {
    const { feed, store } = this.cache.parts;
    return feed.isLive && store.client.status === 'ready';
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await sleep(2);
  }
}
