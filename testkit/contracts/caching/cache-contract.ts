import { toCases } from '../case.js';
import type { CacheSubject } from './cache-subject.js';
import { FIGURES_DEMANDS } from './figures-demands.js';
import { INVALIDATION_DEMANDS } from './invalidation-demands.js';
import { READ_DEMANDS } from './read-demands.js';

const PARTS = {
  reads: READ_DEMANDS,
  invalidation: INVALIDATION_DEMANDS,
  figures: FIGURES_DEMANDS,
} as const;

/** What a contract of caches is about. */
export type CacheContractPart = keyof typeof PARTS;

/** What every cache must do, as cases for `test.each`; all of it, or one part. */
export function cacheContract(subject: CacheSubject, part?: CacheContractPart) {
  return toCases(part ? PARTS[part] : ALL, subject);
}

const ALL = Object.values(PARTS).flat();
