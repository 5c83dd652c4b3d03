import { BREAKER_DEMANDS } from './breaker-demands.js';
import type { BreakerSubject } from './breaker-subject.js';
import { toCases, type ConformanceCase } from '../../contracts/case.js';

/** The cases that a circuit breaker must pass, for `test.each`. */
export function breakerConformance(subject: BreakerSubject): readonly ConformanceCase[] {
  return toCases(BREAKER_DEMANDS, subject);
}
