import type { Demand } from '../case.js';
import type {
  CacheFeature,
  CacheSubject,
  CacheTimes,
  CacheWorld,
  TestedCache,
} from './cache-subject.js';

/** Looks at a world; the violation in a sentence, or null. */
export type Look = (world: CacheWorld) => Promise<string | null>;

/** Long enough that nothing expires while one looks. */
export const LONG: CacheTimes = { ttl: 600_000, negativeTtl: 600_000, jitter: 0 };

/** Looks at one instance in a world of its own. */
export function atOne(look: (cache: TestedCache) => Promise<string | null>, times = {}): Look {
  return async (world) => look(await world.instance({ ...LONG, ...times }));
}

/** Looks at two instances that share a store. */
export function atTwo(
  look: (one: TestedCache, other: TestedCache) => Promise<string | null>,
): Look {
  return async (world) => look(await world.instance(LONG), await world.instance(LONG));
}

/** A demand on any cache, or on those that have a feature. */
export function demand(title: string, look: Look, needs?: CacheFeature): Demand<CacheSubject> {
  return { title, ...(needs && { needs }), check: (subject) => lookIn(subject, look) };
}

async function lookIn(subject: CacheSubject, look: Look): Promise<string | null> {
  await using world = await subject.open();
  return await look(world);
}
