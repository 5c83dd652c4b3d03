import { toCases, type ConformanceCase } from '../case.js';
import type { CacheSubject } from './cache-subject.js';
import { FIGURES_DEMANDS } from './figures-demands.js';
import { INVALIDATION_DEMANDS } from './invalidation-demands.js';
import { READ_DEMANDS } from './read-demands.js';

const DEMANDS = [...READ_DEMANDS, ...INVALIDATION_DEMANDS, ...FIGURES_DEMANDS];

/** What every cache must do, as cases for `test.each`: hits and misses, invalidation, figures. */
export function cacheContract(subject: CacheSubject): readonly ConformanceCase[] {
  return toCases(DEMANDS, subject);
}
