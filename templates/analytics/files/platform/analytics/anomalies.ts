import type { Anomaly, AnomalyQuery } from 'lintel/testkit';
import { inRange, toParameters } from './series-range.js';
import type { Warehouse } from './warehouse.js';

export interface ScoredAnomaly extends Anomaly {
  /** How many standard deviations the value is off, estimated robustly; less than 0 below. */
  readonly score: number;
}

/**
 * Values that are too far from the median of those that they are compared with. What is too far is
 * told by the median of all such distances (MAD), which anomalies hardly move: up to half of the
 * values may be any. The limit of 3.5 and both factors: Iglewicz and Hoaglin, "How to Detect and
 * Handle Outliers", 1993. Where most distances are 0 the mean distance takes the place of the MAD.
 */
export async function findAnomalies(
  warehouse: Warehouse,
  query: AnomalyQuery,
): Promise<readonly ScoredAnomaly[]> {
  const rows = await warehouse.ask<ScoreRow>(toSql(PHASES[query.season]), toParameters(query));
  return rows.map(({ moment, score }) => ({ at: new Date(Number(moment)).toISOString(), score }));
}

/** A row of the answer; ClickHouse may give the milliseconds as text. */
interface ScoreRow {
  readonly moment: number | string;
  readonly score: number;
}

/** Which values are compared with each other. */
const PHASES: Readonly<Record<AnomalyQuery['season'], string>> = {
  none: '0',
  day: 'toHour(at, {zone:String})',
};

const MEDIAN = 'quantileExactInclusive(0.5)';

const distances = (phase: string): string => `
  SELECT at, value - ${MEDIAN}(value) OVER (PARTITION BY ${phase}) AS distance
  FROM points FINAL WHERE ${inRange('at')}`;

const SPREAD = `SELECT ${MEDIAN}(abs(distance)) AS mad, avg(abs(distance)) AS mean FROM distances`;

const toSql = (phase: string): string => `
  WITH distances AS (${distances(phase)}), spread AS (${SPREAD})
  SELECT toUnixTimestamp64Milli(at) AS moment,
         distance / if(mad > 0, 1.4826 * mad, 1.253314 * mean) AS score
  FROM distances CROSS JOIN spread
  WHERE mean > 0 AND abs(score) > 3.5
  ORDER BY at`;
