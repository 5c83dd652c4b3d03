import type { NamedSubject } from '../case.js';

/** A measured value. Its series, moment and id tell which it is: who sends these again corrects it. */
export interface Point {
  readonly series: string;
  /** ISO text in UTC, to the millisecond. */
  readonly at: string;
  readonly id: string;
  readonly value: number;
  /** Of several versions of a point the highest counts. */
  readonly version: number;
}

/** Weeks begin on Monday. */
export type Interval = 'minute' | 'hour' | 'day' | 'week' | 'month';

/** Which rows of a series are meant: from a moment up to, but not, another one. */
export interface SeriesRange {
  readonly series: string;
  readonly from: string;
  readonly to: string;
  /** A name of the IANA time zone database: what a day or an hour is depends on it. */
  readonly zone: string;
}

export interface BucketQuery extends SeriesRange {
  readonly interval: Interval;
}

/** The rows of one interval. */
export interface Bucket {
  /** The interval's first moment, which may be before the range begins. */
  readonly at: string;
  readonly count: number;
  /** Null where there are no rows. */
  readonly sum: number | null;
}

export interface AnomalyQuery extends SeriesRange {
  /** What values are compared with: all of the range, or those of the same hour of the day. */
  readonly season: 'none' | 'day';
}

export interface Anomaly {
  readonly at: string;
}

/** A store for time series that is being tested. It begins empty. */
export interface TestedTimeSeries extends AsyncDisposable {
  insert(points: readonly Point[]): Promise<void>;
  /** A bucket for each interval that the range touches, in their order. */
  query(query: BucketQuery): Promise<readonly Bucket[]>;
  /** The same from materialised roll-ups, brought up to date where they aren't always. */
  rollUp?(query: BucketQuery): Promise<readonly Bucket[]>;
  /** In the order of time. */
  findAnomalies?(query: AnomalyQuery): Promise<readonly Anomaly[]>;
}

/** A kind of store; it may lack `roll-ups`, `anomalies` and `seasons`. */
export interface TimeSeriesSubject extends NamedSubject {
  open(): Promise<TestedTimeSeries>;
}
