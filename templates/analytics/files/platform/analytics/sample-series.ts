import { seededRandom, type Point, type Random } from 'lintel/testkit';

export const HOUR = 3_600_000;

export const toIso = (time: number): string => new Date(time).toISOString();

/** An ordinary point at a moment. */
export const pointAt = (time: number, value = 1, version = 1): Point => ({
  ...{ series: 'load', id: 'sensor', value, version },
  at: toIso(time),
});

/** Which rows are drawn. */
export interface Sample {
  readonly seed: number;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Rows at any moments; values are binary fractions, so that sums are exact in any order. */
export function drawRows({ seed, from, to, count }: Sample): readonly Point[] {
  const random = seededRandom(seed);
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  const draw = () => pointAt(Math.floor(begin + random() * (end - begin)), drawFraction(random));
  return Array.from({ length: count }, (_, index) => ({ ...draw(), id: `sensor ${index}` }));
}

const drawFraction = (random: Random): number => Math.floor(random() * 8_000) / 8;

/** The same rows in another order. */
export function shuffle<T>(rows: readonly T[], seed: number): readonly T[] {
  const random = seededRandom(seed);
  const drawn = rows.map((row) => ({ row, key: random() }));
  return drawn.sort((a, b) => a.key - b.key).map(({ row }) => row);
}

/** A series with anomalies in it that are known. */
export interface PlantedSeries {
  readonly rows: readonly Point[];
  /** The moments of the anomalies. */
  readonly planted: ReadonlySet<string>;
}

const WEEKS = 8;
const PLANTED = 40;

/** Eight weeks of hours, busy by day and quiet by night, with noise and forty anomalies. */
export function plantAnomalies(seed: number, begin: string): PlantedSeries {
  const random = seededRandom(seed);
  const hours = Array.from({ length: WEEKS * 7 * 24 }, (_, hour) => hour);
  const chosen = new Set(shuffle(hours, seed).slice(0, PLANTED));
  const valueOf = (hour: number) => drawValue(hour, random) + (chosen.has(hour) ? offBy(hour) : 0);
  const rows = hours.map((hour) => pointAt(Date.parse(begin) + hour * HOUR, valueOf(hour)));
  return { rows, planted: new Set([...chosen].map((hour) => rows[hour]!.at)) };
}

/** The standard deviation of the noise. */
const NOISE = 5;

/** Six to ten deviations, upwards or downwards. */
const offBy = (hour: number): number => (hour % 2 === 0 ? 1 : -1) * (6 + (hour % 5)) * NOISE;

function drawValue(hour: number, random: Random): number {
  const busy = 60 * Math.sin(((hour - 6) * Math.PI) / 12);
  return 200 + busy + NOISE * drawNormal(random);
}

/** From a normal distribution: George Box and Mervin Muller, 1958. */
const drawNormal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** How good a finding is: how much of it is right, and how much of what is right it has. */
export interface Accuracy {
  readonly precision: number;
  readonly recall: number;
}

export function measureAccuracy(
  found: readonly { readonly at: string }[],
  planted: ReadonlySet<string>,
): Accuracy {
  const right = found.filter(({ at }) => planted.has(at)).length;
  return { precision: right / Math.max(1, found.length), recall: right / planted.size };
}
