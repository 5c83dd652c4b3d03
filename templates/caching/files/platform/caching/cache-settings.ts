/** What a cache is set to; times are in milliseconds. */
export interface CacheSettings {
  /** What all keys of the cache begin with. */
  readonly prefix: string;
  /** How long a value lives at least. */
  readonly ttl: number;
  /** How long it is remembered that there is nothing. */
  readonly negativeTtl: number;
  /** The share of itself by which a life is prolonged at most, as chance has it. */
  readonly jitter: number;
  /** How long whoever loads a value may take before another may load it as well. */
  readonly lease: number;
  /** How long a near copy lives at most, should an invalidation never be heard. */
  readonly nearTtl: number;
  /** How many near copies are kept. */
  readonly nearLimit: number;
}

/** What serves most. */
export const DEFAULT_SETTINGS: CacheSettings = {
  prefix: 'cache',
  ttl: 60_000,
  negativeTtl: 5_000,
  jitter: 0.1,
  lease: 5_000,
  nearTtl: 30_000,
  nearLimit: 10_000,
};

/** How long something may live: keys that were cached together don't expire together. */
export function drawLife(ttl: number, jitter: number, random: () => number = Math.random): number {
  return Math.round(ttl * (1 + jitter * random()));
}
