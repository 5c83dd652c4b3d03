import type { SeriesRange } from 'lintel/testkit';
import type { Parameters } from './warehouse.js';

/** The condition that a row with the moment `at` is in the range of `toParameters`. */
export const inRange = (at: string): string =>
  `series = {series:String} AND ${at} >= ${FROM} AND ${at} < ${TO}`;

export const FROM = "{from:DateTime64(3, 'UTC')}";
export const TO = "{to:DateTime64(3, 'UTC')}";

/** A range as ClickHouse is given it. Throws a `RangeError` for one that has no moment in it. */
export function toParameters({ series, from, to, zone }: SeriesRange): Parameters {
  const range = { from: new Date(from), to: new Date(to) };
  if (range.from < range.to) return { series, zone, ...range };
  throw new RangeError(
    `The range from ${from} to ${to} is empty. Give one that ends after it began.`,
  );
}
