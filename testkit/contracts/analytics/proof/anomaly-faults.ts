import { wording, type StoreFault } from './store-mutants.js';

/** A fault for each demand on what finds anomalies. */
export const ANOMALY_FAULTS: readonly StoreFault[] = [
  {
    breaks: 'looks upwards only',
    caughtBy: 'finds a drop as well as a spike',
    change: wording('abs(score) >', 'score >'),
  },
  {
    breaks: 'takes two and a half deviations for too many',
    caughtBy: 'takes noise for normal',
    change: wording('> 3.5', '> 2.5'),
  },
  {
    breaks: 'measures the spread by a standard deviation',
    caughtBy: 'is not blinded by many anomalies at once',
    change: wording('1.4826 * mad', '(SELECT stddevPop(distance) FROM distances)'),
  },
  {
    breaks: 'takes any distance for endless where most are 0',
    caughtBy: 'judges a series of which most values are the same',
    change: wording('1.253314 * mean', '0'),
  },
  {
    breaks: 'divides no distance by no spread, and reports what that gives',
    caughtBy: 'finds nothing in a series that never moves',
    change: wording('mean > 0 AND abs(score) > 3.5', 'NOT abs(score) <= 3.5'),
  },
  {
    breaks: 'knows no season',
    caughtBy: 'finds at night what is ordinary at noon',
    change: wording('PARTITION BY toHour(at, {zone:String})', ''),
  },
  {
    breaks: 'takes its hours by UTC',
    caughtBy: 'keeps to local time when clocks change',
    change: wording('PARTITION BY toHour(at, {zone:String})', "PARTITION BY toHour(at, 'UTC')"),
  },
];
