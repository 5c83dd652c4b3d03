import type { NamedSubject } from '../case.js';

/** Gets a value from where it comes from; undefined says that there is none. */
export type LoadText = () => Promise<string | undefined>;

/** What an instance is to be set to; times are in milliseconds. */
export interface CacheTimes {
  /** How long a value lives at least. */
  readonly ttl: number;
  /** How long it is remembered that there is nothing. */
  readonly negativeTtl: number;
  /** The share of itself by which a life may be longer, as chance has it. */
  readonly jitter: number;
}

/** What an instance has counted and timed since it was opened. */
export interface CacheFigures {
  readonly hits: number;
  readonly misses: number;
  /** The median time of a hit, in milliseconds. */
  readonly hitTime: number;
  /** The median time of a miss, its load included, in milliseconds. */
  readonly missTime: number;
}

/** An instance of a cache, as its users see it. */
export interface TestedCache {
  /** Gives what is cached, or loads it and keeps it; the tags are those that the value bears. */
  read(key: string, load: LoadText, tags?: readonly string[]): Promise<string | undefined>;
  invalidate(key: string): Promise<void>;
  /** Not called where `tags` is lacking. */
  invalidateTag(tag: string): Promise<void>;
  /** How long a cached value still lives in the store, in milliseconds. */
  remainingLife(key: string): Promise<number>;
  figures(): CacheFigures;
  /** Runs the action while this instance can't reach the store; not called where `cut off` is. */
  whileCutOff(action: () => Promise<void>): Promise<void>;
}

/** A store that is empty, and instances that share it, each as if in a process of its own. */
export interface CacheWorld extends AsyncDisposable {
  instance(times: CacheTimes): Promise<TestedCache>;
}

/** What a cache may lack; the cases that need it are then left out. */
export type CacheFeature =
  | 'negative caching'
  | 'jitter'
  | 'several instances'
  | 'shared loads'
  | 'tags'
  | 'cut off'
  | 'figures';

/** A kind of cache: the adapter that its users write to put it to the test. */
export interface CacheSubject extends NamedSubject {
  readonly lacks?: readonly CacheFeature[];
  open(): Promise<CacheWorld>;
}
