/** A line of a chart: a value for each place along it. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** A series with its points in the drawing, as an attribute `points` takes them. */
export interface Drawn extends Series {
  readonly points: string;
  /** How far down its name stands, so that names do not cover each other. */
  readonly label: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Places the points of series that share one scale, from nought to the largest value. */
export function placeSeries(all: readonly Series[], size: Size): Drawn[] {
  const top = topOf(all);
  const points = all.map(({ values }) => toPoints(values, size, top));
  const ends = points.map((it) => it.at(-1)?.[1] ?? size.height);
  const labels = spaceOut(ends, LABEL);
  return all.map((series, at) => toDrawn(series, points[at]!, labels[at]!));
}

/** The height of a line's name. */
const LABEL = 13;

function toPoints(values: readonly number[], { width, height }: Size, top: number): Point[] {
  const step = width / Math.max(1, values.length - 1);
  return values.map((value, at) => [at * step, height * (1 - value / top)]);
}

type Point = readonly [x: number, y: number];

/** Moves places upwards until they are so far apart that what stands there can be read. */
export function spaceOut(places: readonly number[], room: number): number[] {
  const moved = [...places];
  const lowestFirst = [...places.keys()].sort((a, b) => places[b]! - places[a]!);
  lowestFirst.slice(1).forEach((at, rank) => {
    moved[at] = Math.min(moved[at]!, moved[lowestFirst[rank]!]! - room);
  });
  return moved;
}

const toDrawn = (series: Series, points: readonly Point[], label: number): Drawn => ({
  ...{ ...series, points: points.map(toPair).join(' '), label },
});

const toPair = ([x, y]: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** The upper end of the scale: a round figure that no value exceeds. */
export function topOf(all: readonly Series[]): number {
  const most = all.flatMap(({ values }) => values).reduce((a, b) => Math.max(a, b), 1);
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((factor) => factor * power).find((round) => round >= most)!;
}
