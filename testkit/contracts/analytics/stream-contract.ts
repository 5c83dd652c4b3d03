import { toCases, type ConformanceCase } from '../case.js';
import { STREAM_DEMANDS } from './stream-demands.js';
import type { StreamSubject } from './stream-subject.js';

/** The cases that a stream of live metrics must pass, for `test.each`. */
export function streamContract(subject: StreamSubject): readonly ConformanceCase[] {
  return toCases(STREAM_DEMANDS, subject);
}
