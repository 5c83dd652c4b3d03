import type { Bucket, BucketQuery, Interval } from 'lintel/testkit';
import { FROM, inRange, TO, toParameters } from './series-range.js';
import type { Warehouse } from './warehouse.js';

/** A bucket with all that is said of it; null where it has no rows. */
export interface MeasuredBucket extends Bucket {
  readonly low: number | null;
  readonly high: number | null;
}

/** Where buckets are made from. */
export interface BucketSource {
  readonly table: string;
  /** The moment of a row. */
  readonly at: string;
  /** The count, sum, low and high of a bucket's rows. */
  readonly measures: string;
}

/** A row of the answer; ClickHouse may give a count as text. */
interface BucketRow extends Omit<MeasuredBucket, 'at' | 'count'> {
  readonly begin: number;
  readonly count: number | string;
}

/** A bucket for each interval of the range, those without rows too. */
export async function askBuckets(
  warehouse: Warehouse,
  query: BucketQuery,
  source: BucketSource,
): Promise<readonly MeasuredBucket[]> {
  const rows = await warehouse.ask<BucketRow>(toSql(query, source), toParameters(query));
  return rows.map(toBucket);
}

const toBucket = ({ begin, count, sum, low, high }: BucketRow): MeasuredBucket => ({
  at: new Date(begin * 1000).toISOString(),
  ...{ count: Number(count), sum, low, high },
});

function toSql({ interval }: BucketQuery, { table, at, measures }: BucketSource): string {
  const { begin, step } = INTERVALS[interval];
  const fill = `FROM ${begin(FROM)} TO ${begin(`${TO} - INTERVAL 1 MILLISECOND`)} + ${step}`;
  return `SELECT toUnixTimestamp(toDateTime(bucket, {zone:String})) AS begin, count, sum, low, high
    FROM (SELECT ${begin(at)} AS bucket, ${measures} FROM ${table} WHERE ${inRange(at)}
          GROUP BY bucket ORDER BY bucket WITH FILL ${fill} STEP ${step})`;
}

interface IntervalSql {
  readonly begin: (moment: string) => string;
  readonly step: string;
}

/**
 * From a day on buckets are dates, and become moments only when they are filled: filled as moments,
 * the days after a midnight that was skipped would begin an hour too early.
 */
const INTERVALS: Readonly<Record<Interval, IntervalSql>> = {
  minute: { begin: (at) => `toStartOfMinute(${at}, {zone:String})`, step: 'INTERVAL 1 MINUTE' },
  hour: { begin: (at) => `toStartOfHour(${at}, {zone:String})`, step: 'INTERVAL 1 HOUR' },
  day: { begin: (at) => `toDate(${at}, {zone:String})`, step: 'INTERVAL 1 DAY' },
  week: { begin: (at) => `toMonday(${at}, {zone:String})`, step: 'INTERVAL 1 WEEK' },
  month: { begin: (at) => `toStartOfMonth(${at}, {zone:String})`, step: 'INTERVAL 1 MONTH' },
};
