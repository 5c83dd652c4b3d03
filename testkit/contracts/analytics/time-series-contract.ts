import { toCases, type ConformanceCase } from '../case.js';
import { ANOMALY_DEMANDS } from './anomaly-demands.js';
import { ROLL_UP_DEMANDS } from './roll-up-demands.js';
import { TIME_SERIES_DEMANDS } from './time-series-demands.js';
import type { TimeSeriesSubject } from './time-series-subject.js';

/** The cases that a store for time series must pass, for `test.each`. */
export function timeSeriesContract(subject: TimeSeriesSubject): readonly ConformanceCase[] {
  return toCases([...TIME_SERIES_DEMANDS, ...ROLL_UP_DEMANDS, ...ANOMALY_DEMANDS], subject);
}
