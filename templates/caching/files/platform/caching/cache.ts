import type { CacheMetrics, Origin } from './cache-metrics.js';
import type { CacheSettings } from './cache-settings.js';
import type { Feed } from './feed.js';
import type { Flight, Flights } from './flights.js';
import type { NearCopies } from './near-copies.js';
import type { Lease, SharedStore } from './shared-store.js';

/** Gets a value from where it comes from; undefined says that there is none. */
export type Load = () => Promise<string | undefined>;

/** What was read, and who answered. */
export interface Found {
  readonly text: string | undefined;
  readonly from: Origin;
}

/** What a cache consists of. */
export interface CacheParts {
  readonly settings: CacheSettings;
  readonly store: SharedStore;
  readonly near: NearCopies;
  readonly flights: Flights<Found>;
  readonly feed: Feed;
  readonly metrics: CacheMetrics;
}

interface Ask {
  readonly name: string;
  readonly tags: readonly string[];
  readonly load: Load;
}

/** A cache of texts: near copies in this process, and what is shared behind them. */
export class Cache implements AsyncDisposable {
  private constructor(readonly parts: CacheParts) {}

  /** Rejects, and ends what it was given, where invalidations can't be heard. */
  static async open(parts: CacheParts): Promise<Cache> {
    const cache = new Cache(parts);
    const hear = (name: string) => cache.#forget(name);
    const opening = parts.feed.open({ hear, lose: () => cache.#forgetAll() });
    await opening.catch((error: unknown) => cache.#abandon(error));
    return cache;
  }

  /** Gives what is cached, or loads it; of all who ask at once one loads. */
  async read(key: string, load: Load, tags: readonly string[] = []): Promise<string | undefined> {
    const begun = performance.now();
    const ask = { name: this.nameOf(key), tags: tags.map((tag) => this.#tagOf(tag)), load };
    const found = this.#findNear(ask.name) ?? (await this.#join(ask));
    this.parts.metrics.record(found.from, performance.now() - begun);
    return found.text;
  }

  /** Rejects where the store doesn't take it: what is cached may then be old. */
  async invalidate(key: string): Promise<void> {
    const name = this.nameOf(key);
    await this.parts.store.drop(name).finally(() => this.#forget(name));
    await this.parts.feed.tell(name);
  }

  /** Invalidates all that bears the tag. */
  async invalidateTag(tag: string): Promise<void> {
    const name = this.#tagOf(tag);
    await this.parts.store.renewTag(name).finally(() => this.#forget(name));
    await this.parts.feed.tell(name);
  }

  /** The key in Redis that holds a value. */
  nameOf(key: string): string {
    return nameOfValue(this.parts.settings.prefix, key);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.parts.feed.close();
    this.parts.store.client.disconnect();
  }

  async #abandon(error: unknown): Promise<never> {
    await this[Symbol.asyncDispose]();
    throw error;
  }

  #tagOf(tag: string): string {
    return `${this.parts.settings.prefix}:t:${tag}`;
  }

  /** Copies serve only while invalidations are heard. */
  #findNear(name: string): Found | undefined {
    const copy = this.parts.feed.isLive ? this.parts.near.find(name) : undefined;
    return copy && { text: copy.text, from: 'near' };
  }

  #join(ask: Ask): Promise<Found> {
    return this.parts.flights.join(ask.name, ask.tags, (flight) => this.#fly(ask, flight));
  }

  async #fly(ask: Ask, flight: Flight): Promise<Found> {
    const turn = await this.parts.store.takeTurn(ask.name, ask.tags);
    if (turn.kind === 'away') return { text: await ask.load(), from: 'load' };
    if (turn.kind === 'lease') return this.#load(ask, turn, flight);
    const { life, kept } = turn;
    this.#keepNear(ask.name, { text: kept.text, tags: Object.keys(kept.tags), life }, flight);
    return { text: kept.text, from: 'store' };
  }

  async #load({ name, load, tags }: Ask, lease: Lease, flight: Flight): Promise<Found> {
    const text = await this.#loadOrRelease(load, lease);
    const life = await this.parts.store.fill(lease, text);
    this.#keepNear(name, { text, tags, life }, flight);
    return { text, from: 'load' };
  }

  async #loadOrRelease(load: Load, lease: Lease): Promise<string | undefined> {
    try {
      return await load();
    } catch (error) {
      await this.parts.store.release(lease);
      throw error;
    }
  }

  #keepNear(name: string, { life, text, tags }: Fresh, { isStale }: Flight): void {
    const { near, feed, settings } = this.parts;
    if (isStale || !feed.isLive || life <= 0) return;
    near.put(name, { text, tags, until: performance.now() + Math.min(life, settings.nearTtl) });
  }

  #forget(name: string): void {
    this.parts.flights.detach(name);
    this.parts.near.forget(name);
  }

  #forgetAll(): void {
    this.parts.flights.detachAll();
    this.parts.near.clear();
  }
}

/** The key in Redis that holds the value of a key. */
export function nameOfValue(prefix: string, key: string): string {
  return `${prefix}:k:${key}`;
}

/** What came from the store or from where values come from, and how long it lives. */
interface Fresh {
  readonly text: string | undefined;
  readonly tags: readonly string[];
  readonly life: number;
}
