import { toCases, type ConformanceCase } from '../case.js';
import { CALENDAR_DEMANDS } from './calendar-demands.js';
import { SCHEDULER_DEMANDS } from './scheduler-demands.js';
import type { SchedulerSubject } from './scheduler-subject.js';

const DEMANDS = [...SCHEDULER_DEMANDS, ...CALENDAR_DEMANDS];

/** The cases that what runs schedules must pass, for `test.each`. */
export function schedulerContract(subject: SchedulerSubject): readonly ConformanceCase[] {
  return toCases(DEMANDS, subject);
}
