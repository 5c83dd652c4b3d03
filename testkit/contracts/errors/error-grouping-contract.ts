import { toCases, type ConformanceCase } from '../case.js';
import { GROUPING_DEMANDS } from './grouping-demands.js';
import type { ErrorGroupingSubject } from './grouping-subject.js';

/** The cases that a grouping of errors must pass, for `test.each`. */
export function errorGroupingContract(subject: ErrorGroupingSubject): readonly ConformanceCase[] {
  return toCases(GROUPING_DEMANDS, subject);
}
