import type { CacheInstance } from '../../../../integration/platform/caching/cache-instance.js';
import {
  cacheSubject,
  type CacheKind,
} from '../../../../integration/platform/caching/cache-subject.js';
import type { Mutant } from '../../proof/mutants.js';
import type { CacheSubject } from '../cache-subject.js';
import { replaced, toMutants, type Row } from './broken-caches.js';
import {
  HidesErrors,
  HidesFailure,
  InvalidatesMore,
  KnowsOneTag,
  LetsAllLoad,
  LoadsOnHits,
  MixesTimes,
  ProlongsLives,
  RemembersErrors,
  TakesAllForTag,
  TakesEmptyForNothing,
} from './broken-instances.js';

const ROWS: readonly Row<typeof CacheInstance>[] = [
  [
    'takes an empty text for nothing',
    'gives what was loaded, and the same again, whatever the text',
    TakesEmptyForNothing,
  ],
  ['loads on hits as well', 'loads a key once while it is cached', LoadsOnHits],
  ['lets each reader load', 'loads once for readers that ask at once', LetsAllLoad],
  [
    'hides errors from who joins a load',
    'hands the error of a load to all who wait for it',
    HidesErrors,
  ],
  ['remembers errors', 'loads again after a load that failed', RemembersErrors],
  ['prolongs lives by reads', 'lets no value live longer for being read', ProlongsLives],
  ['invalidates all keys that begin alike', 'leaves other keys alone', InvalidatesMore],
  ['knows the first tag only', 'invalidates every key that bears a tag', KnowsOneTag],
  ['takes all keys for a tag', 'leaves keys alone that do not bear the tag', TakesAllForTag],
  ['hides that an invalidation failed', 'says when an invalidation failed', HidesFailure],
  ['mixes up the times', 'times a miss with its load, and a hit without', MixesTimes],
];

/** Caches whose instances do something else for their users. */
export function replacedCaches(kind: CacheKind): readonly Mutant<CacheSubject>[] {
  return toMutants(ROWS, (Instance) => cacheSubject(replaced(kind, Instance)));
}
