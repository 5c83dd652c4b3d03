import { toCases, type ConformanceCase } from '../../contracts/case.js';
import { RETRY_DEMANDS } from './retry-demands.js';
import type { RetrySubject } from './retry-subject.js';

/** The cases that a retry must pass, for `test.each`. */
export function retryConformance(subject: RetrySubject): readonly ConformanceCase[] {
  return toCases(RETRY_DEMANDS, subject);
}
