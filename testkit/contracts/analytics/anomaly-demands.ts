import { seededRandom, type Random } from '../../seeded-random.js';
import type { Demand } from '../case.js';
import { pointAt } from './time-series-demands.js';
import type { Anomaly, AnomalyQuery, Point, TimeSeriesSubject } from './time-series-subject.js';

/** Values hour by hour, and what has to be found in them. */
interface AnomalyTrial {
  readonly title: string;
  readonly season: AnomalyQuery['season'];
  readonly begins: string;
  readonly values: readonly number[];
  /** What is wrong with what was found, or null; hours are counted from the beginning. */
  readonly judge: (found: readonly number[]) => string | null;
}

const HOUR = 3_600_000;
const WINTER = '2024-01-01T00:00Z';

const hours = (count: number, valueAt: (hour: number) => number): readonly number[] =>
  Array.from({ length: count }, (_, hour) => valueAt(hour));

/** Of a normal distribution nearly: twelve even draws, less six. */
function drawNoise(random: Random): number {
  return hours(12, random).reduce((sum, drawn) => sum + drawn) - 6;
}

/** Noise about 100, with other values in some hours. */
function noise(others: Readonly<Record<number, number>> = {}, count = 300): readonly number[] {
  const random = seededRandom(7);
  const values = hours(count, () => 100 + drawNoise(random));
  return values.map((value, hour) => others[hour] ?? value);
}

const only =
  (...right: readonly number[]) =>
  (found: readonly number[]): string | null =>
    found.join() === right.join() ? null : `It found ${tell(found)}; right is ${tell(right)}.`;

const atLeast =
  (...right: readonly number[]) =>
  (found: readonly number[]): string | null => {
    const missed = right.filter((hour) => !found.includes(hour));
    return missed.length === 0 ? null : `It missed ${tell(missed)}.`;
  };

const atMost =
  (limit: number) =>
  (found: readonly number[]): string | null =>
    found.length <= limit ? null : `It found ${found.length} in noise; at most ${limit} is right.`;

const tell = (found: readonly number[]): string =>
  found.length === 0 ? 'nothing' : `hours ${found.join(', ')}`;

/** One hour in four stands out: together they widen any mean of distances until it hides them. */
const CROWD = hours(75, (index) => index * 4 + 3);

/** A day that is busy from 8 to 20 o'clock, local time. */
const day = (hour: number): number => (hour >= 8 && hour < 20 ? 150 : 100);

/** Four weeks of such days; `shift` says how far local time is ahead of the hours counted. */
function days(shift: (hour: number) => number, others: Readonly<Record<number, number>> = {}) {
  const random = seededRandom(11);
  const values = hours(28 * 24, (hour) => day((hour + shift(hour)) % 24) + random() * 2 - 1);
  return values.map((value, hour) => others[hour] ?? value);
}

/** Berlin's clocks went forward after 21 days and an hour. */
const BEFORE_CHANGE = '2024-03-10T00:00Z';
const berlin = (hour: number): number => (hour < 21 * 24 + 1 ? 1 : 2);

const TRIALS: readonly AnomalyTrial[] = [
  {
    title: 'finds a drop as well as a spike',
    season: 'none',
    begins: WINTER,
    values: noise({ 40: 120, 200: 80 }),
    judge: atLeast(40, 200),
  },
  {
    title: 'takes noise for normal',
    season: 'none',
    begins: WINTER,
    values: noise({}, 1000),
    judge: atMost(5),
  },
  {
    title: 'is not blinded by many anomalies at once',
    season: 'none',
    begins: WINTER,
    values: noise(Object.fromEntries(CROWD.map((hour) => [hour, 120]))),
    judge: atLeast(...CROWD),
  },
  {
    title: 'judges a series of which most values are the same',
    season: 'none',
    begins: WINTER,
    values: hours(200, (hour) => (hour === 77 ? 300 : 100 + Number(hour % 10 === 0))),
    judge: only(77),
  },
  {
    title: 'finds nothing in a series that never moves',
    season: 'none',
    begins: WINTER,
    values: hours(50, () => 100),
    judge: only(),
  },
  {
    title: 'finds at night what is ordinary at noon',
    season: 'day',
    begins: WINTER,
    values: days(() => 1, { 50: 150, 242: 150 }),
    judge: atLeast(50, 242),
  },
  {
    title: 'keeps to local time when clocks change',
    season: 'day',
    begins: BEFORE_CHANGE,
    values: days(berlin),
    judge: only(),
  },
];

/** What a store that finds anomalies must do. */
export const ANOMALY_DEMANDS: readonly Demand<TimeSeriesSubject>[] = TRIALS.map((trial) => ({
  title: trial.title,
  needs: trial.season === 'none' ? 'anomalies' : 'seasons',
  check: (subject) => run(subject, trial),
}));

async function run(subject: TimeSeriesSubject, trial: AnomalyTrial): Promise<string | null> {
  await using store = await subject.open();
  await store.insert(trial.values.map((value, hour) => toPoint(trial, value, hour)));
  const found = await store.findAnomalies?.(toQuery(trial));
  return found === undefined ? NO_ANOMALIES : trial.judge(toHours(trial, found));
}

const NO_ANOMALIES =
  "The store has no `findAnomalies`. Write one, or name 'anomalies' and 'seasons' in `lacks`.";

const momentOf = ({ begins }: AnomalyTrial, hour: number): string =>
  new Date(Date.parse(begins) + hour * HOUR).toISOString();

const toPoint = (trial: AnomalyTrial, value: number, hour: number): Point =>
  pointAt(momentOf(trial, hour), { value });

function toQuery(trial: AnomalyTrial): AnomalyQuery {
  const range = { from: momentOf(trial, 0), to: momentOf(trial, trial.values.length) };
  return { series: 'temperature', ...range, zone: 'Europe/Berlin', season: trial.season };
}

const toHours = ({ begins }: AnomalyTrial, found: readonly Anomaly[]): readonly number[] =>
  found.map(({ at }) => (Date.parse(at) - Date.parse(begins)) / HOUR);
