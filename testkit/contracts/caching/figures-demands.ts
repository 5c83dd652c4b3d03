import { setTimeout as sleep } from 'node:timers/promises';
import type { Demand } from '../case.js';
import type { CacheSubject } from './cache-subject.js';
import { atOne, demand } from './look.js';
import { Source } from './source.js';

const READS = ['first', 'second', 'first', 'first', 'second'];

const countsReads = atOne(async (cache) => {
  const { load } = new Source('old');
  for (const key of READS) await cache.read(key, load);
  const { hits, misses } = cache.figures();
  if (hits === 3 && misses === 2) return null;
  return `Of 3 hits and 2 misses it counted ${hits} hits and ${misses} misses.`;
});

/** How long a load takes. In milliseconds. */
const SLOW = 100;

const timesReads = atOne(async (cache) => {
  const load = () => sleep(SLOW).then(() => 'old');
  for (let read = 0; read < 6; read += 1) await cache.read('key', load);
  const { hitTime, missTime } = cache.figures();
  // A timer may ring a millisecond early.
  if (missTime >= SLOW - 2 && hitTime < SLOW) return null;
  return `With a load that took ${SLOW} ms it timed the miss at ${missTime} ms, hits at ${hitTime} ms.`;
});

/** What a cache must count and time. */
export const FIGURES_DEMANDS: readonly Demand<CacheSubject>[] = [
  demand('counts each read as a hit or as a miss', countsReads, 'figures'),
  demand('times a miss with its load, and a hit without', timesReads, 'figures'),
];
