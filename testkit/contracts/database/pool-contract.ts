import { toCases, type ConformanceCase } from '../case.js';
import { POOL_DEMANDS } from './pool-demands.js';
import type { PoolSubject } from './pool-subject.js';

/** The cases that a pool of connections must pass, for `test.each`. */
export function poolContract<Connection>(
  subject: PoolSubject<Connection>,
): readonly ConformanceCase[] {
  return toCases(POOL_DEMANDS, subject);
}
