import type { RecordableHistogram } from 'node:perf_hooks';
import type { Calibration } from './calibration.js';

/** Times of many calls, as they were measured. */
export interface LoadRun {
  readonly kind: 'times';
  readonly calls: number;
  /** The messages of the calls that failed. */
  readonly errors: readonly string[];
  /** A call's time at a percentile, or the mean for null; in milliseconds. */
  timeAt(percentile: number | null): number;
  /** Operations a call, by their names. */
  readonly operations: Readonly<Record<string, number>>;
  readonly calibration: Calibration;
}

/** A share of what went well. */
export interface RatioRun {
  readonly kind: 'ratio';
  /** What is counted: "hits", "successes". */
  readonly what: string;
  readonly good: number;
  readonly total: number;
}

/** What can be held against a budget. */
export type Run = LoadRun | RatioRun;

/** Node's own HDR histogram keeps nanoseconds, with three digits of each. */
export const NANOSECONDS = 1e6;

/** Reads a time out of a histogram, in milliseconds. */
export function timeAt(histogram: RecordableHistogram, percentile: number | null): number {
  const value = percentile === null ? histogram.mean : histogram.percentile(percentile);
  return histogram.count === 0 ? 0 : value / NANOSECONDS;
}
