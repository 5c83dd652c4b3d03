import { toCases, type ConformanceCase } from '../case.js';
import { TRACING_DEMANDS } from './tracing-demands.js';
import type { TracingSubject } from './tracing-subject.js';

/** The cases that a tracing must pass, for `test.each`. */
export function tracingContract(subject: TracingSubject): readonly ConformanceCase[] {
  return toCases(TRACING_DEMANDS, subject);
}
