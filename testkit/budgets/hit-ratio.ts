import { seededRandom } from '../seeded-random.js';
import type { RatioRun } from './run.js';
import { zipf } from './zipf.js';

/** Which keys a cache is asked for; the same seed asks for the same. */
export interface CacheWorkload {
  /** How many keys there are. */
  readonly keys: number;
  /** Reads that are counted. */
  readonly reads: number;
  /** Reads before, which fill the cache. */
  readonly warmUp: number;
  /** How uneven the keys are asked for; 1 unless said. */
  readonly exponent?: number;
  readonly seed?: number;
}

/** Reads a key through a cache, filling it on a miss; tells whether it was a hit. */
export type ReadThrough = (key: string) => Promise<boolean> | boolean;

/** Asks a cache for keys as people would, and counts its hits once it is warm. */
export async function measureHitRatio(read: ReadThrough, load: CacheWorkload): Promise<RatioRun> {
  const draw = zipf(load.keys, load.exponent ?? 1, seededRandom(load.seed ?? 1));
  await countHits(read, draw, load.warmUp);
  const good = await countHits(read, draw, load.reads);
  return { kind: 'ratio', what: 'hits', good, total: load.reads };
}

async function countHits(read: ReadThrough, draw: () => number, reads: number): Promise<number> {
  let hits = 0;
  for (let count = 0; count < reads; count += 1) if (await read(`key-${draw()}`)) hits += 1;
  return hits;
}
