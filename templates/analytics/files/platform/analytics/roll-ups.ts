import type { BucketQuery } from 'lintel/testkit';
import { askBuckets, type BucketSource, type MeasuredBucket } from './bucket-query.js';
import type { Warehouse } from './warehouse.js';

/**
 * Makes anew each quarter of an hour that has had rows since it was last made. Made anew, and not
 * added to: so rows that come late, twice or corrected are right, and so is a refresh that was broken
 * off, or runs beside another one.
 */
export function refreshRollUps(warehouse: Warehouse): Promise<void> {
  return warehouse.tell(REFRESH);
}

/** A row may be noted some seconds before it can be read: such a quarter is made once more. */
const TOUCHED = `
  SELECT series, quarter FROM touched FINAL
  LEFT JOIN (SELECT series, quarter, as_of FROM quarters FINAL) AS made USING (series, quarter)
  WHERE touched_at >= as_of - INTERVAL 10 SECOND`;

const REFRESH = `
  INSERT INTO quarters
  SELECT series, toStartOfFifteenMinutes(at) AS quarter,
         count(), sum(value), min(value), max(value), now64(6)
  FROM points FINAL
  WHERE (series, toStartOfFifteenMinutes(at)) IN (${TOUCHED})
  GROUP BY series, quarter`;

/** Buckets made from the roll-ups as they were last refreshed. */
export function askRollUps(
  warehouse: Warehouse,
  query: BucketQuery,
): Promise<readonly MeasuredBucket[]> {
  for (const end of [query.from, query.to]) checkQuarter(end);
  return askBuckets(warehouse, query, QUARTERS);
}

const QUARTERS: BucketSource = {
  table: 'quarters FINAL',
  at: 'quarter',
  measures:
    'sum(points) AS count, sumOrNull(total) AS sum, minOrNull(lowest) AS low, maxOrNull(highest) AS high',
};

const QUARTER_OF_AN_HOUR = 900_000;

function checkQuarter(end: string): void {
  if (Date.parse(end) % QUARTER_OF_AN_HOUR === 0) return;
  throw new RangeError(`Roll-ups know quarters of an hour, and ${end} is in one. Query the rows.`);
}
