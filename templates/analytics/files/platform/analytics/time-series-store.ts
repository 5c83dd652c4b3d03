import type { AnomalyQuery, BucketQuery, Point } from 'lintel/testkit';
import { findAnomalies, type ScoredAnomaly } from './anomalies.js';
import { askBuckets, type BucketSource, type MeasuredBucket } from './bucket-query.js';
import { askRollUps, refreshRollUps } from './roll-ups.js';
import { SCHEMA } from './schema.js';
import type { Warehouse } from './warehouse.js';

/** Time series in ClickHouse. Rows may come late, twice, or corrected. */
export class TimeSeriesStore implements AsyncDisposable {
  private constructor(private readonly warehouse: Warehouse) {}

  /** Makes the tables where there are none. The warehouse is closed with the store. */
  static async open(warehouse: Warehouse): Promise<TimeSeriesStore> {
    for (const statement of SCHEMA) await warehouse.tell(statement);
    return new TimeSeriesStore(warehouse);
  }

  insert(points: readonly Point[]): Promise<void> {
    return this.warehouse.load('points', points);
  }

  /** Buckets made from the rows. */
  query(query: BucketQuery): Promise<readonly MeasuredBucket[]> {
    return askBuckets(this.warehouse, query, ROWS);
  }

  /** Brings the roll-ups up to date with the rows. */
  refresh(): Promise<void> {
    return refreshRollUps(this.warehouse);
  }

  /** Buckets made from the roll-ups as they were last refreshed. */
  async rollUp(query: BucketQuery): Promise<readonly MeasuredBucket[]> {
    return askRollUps(this.warehouse, query);
  }

  findAnomalies(query: AnomalyQuery): Promise<readonly ScoredAnomaly[]> {
    return findAnomalies(this.warehouse, query);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.warehouse.close();
  }
}

/** Without `FINAL` a row that came twice counts twice until ClickHouse has merged the two. */
const ROWS: BucketSource = {
  table: 'points FINAL',
  at: 'at',
  measures:
    'count() AS count, sumOrNull(value) AS sum, minOrNull(value) AS low, maxOrNull(value) AS high',
};
