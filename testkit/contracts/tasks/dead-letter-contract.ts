import { toCases, type ConformanceCase } from '../case.js';
import { DEAD_LETTER_DEMANDS } from './dead-letter-demands.js';
import type { DeadLetterSubject } from './dead-letter-subject.js';
import { FAILURE_REPORT_DEMANDS } from './failure-report-demands.js';
import { REPROCESS_DEMANDS } from './reprocess-demands.js';

const DEMANDS = [...DEAD_LETTER_DEMANDS, ...REPROCESS_DEMANDS, ...FAILURE_REPORT_DEMANDS];

/** The cases that dead letters must pass, for `test.each`: isolation, reprocessing, analysis. */
export function deadLetterContract(subject: DeadLetterSubject): readonly ConformanceCase[] {
  return toCases(DEMANDS, subject);
}
