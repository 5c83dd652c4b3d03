import type { Point } from '../time-series-subject.js';

type Points = readonly Point[];

/** What a fault makes of rows that are inserted, knowing those that were inserted before. */
export type RowChange = (points: Points, earlier: Points) => Points;

/** Keeps whole numbers only. */
export const roundValues: RowChange = (points) =>
  points.map((point) => ({ ...point, value: Math.round(point.value) }));

/** Takes each row that comes for another one, unless it is of another version. */
export const countSendings: RowChange = (points, earlier) =>
  points.map((point, index) => {
    const before = [...earlier, ...points.slice(0, index)];
    const times = before.filter((it) => it.at === point.at && it.version === point.version).length;
    return times === 0 ? point : { ...point, id: `${point.id} ${times}` };
  });

/** Lets the row that came last count. */
export const numberSendings: RowChange = (points, earlier) =>
  points.map((point, index) => ({ ...point, version: earlier.length + index + 1 }));

/** Leaves out rows that are so many milliseconds older than the newest that came before. */
export const forgetOlder =
  (limit: number): RowChange =>
  (points, earlier) => {
    const newest = Math.max(...earlier.map(toTime));
    return points.filter((point) => toTime(point) >= newest - limit);
  };

const toTime = ({ at }: Point): number => Date.parse(at);
