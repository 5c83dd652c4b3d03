import type { Demand } from '../case.js';
import type {
  Bucket,
  BucketQuery,
  Point,
  TestedTimeSeries,
  TimeSeriesSubject,
} from './time-series-subject.js';

/** What is done to a store, and what it has to answer. */
export interface TimeSeriesTrial {
  readonly title: string;
  /** Inserted one after the other, with the question put after each. */
  readonly batches: readonly (readonly Point[])[];
  readonly asks: BucketQuery;
  readonly looksAt: keyof typeof VIEWS;
  readonly expects: readonly string[];
}

type Question = (store: TestedTimeSeries, query: BucketQuery) => Promise<readonly Bucket[]>;

/** What of the buckets is looked at, so that a trial looks at one thing. */
const VIEWS = {
  filled: (buckets: readonly Bucket[]) =>
    buckets.filter(({ count }) => count > 0).map((it) => `${it.at}: ${it.count} of ${it.sum}`),
  counts: (buckets: readonly Bucket[]) => buckets.map(({ at, count }) => `${at}: ${count}`),
  sums: (buckets: readonly Bucket[]) => buckets.map(({ at, sum }) => `${at}: ${sum}`),
};

const queryRows: Question = (store, query) => store.query(query);

const queryRollUps: Question = (store, query) =>
  store.rollUp?.(query) ?? Promise.reject(new Error(NO_ROLL_UPS));

const NO_ROLL_UPS = "The store has no `rollUp`. Write one, or name 'roll-ups' in `lacks`.";

/** The demand to answer from rows as the trial expects it. */
export function demandOfRows(trial: TimeSeriesTrial): Demand<TimeSeriesSubject> {
  return { title: trial.title, check: (subject) => run(subject, trial, queryRows) };
}

/** The demand to answer from roll-ups as the trial expects it. */
export function demandOfRollUps(trial: TimeSeriesTrial): Demand<TimeSeriesSubject> {
  const check = (subject: TimeSeriesSubject) => run(subject, trial, queryRollUps);
  return { title: trial.title, needs: 'roll-ups', check };
}

async function run(subject: TimeSeriesSubject, trial: TimeSeriesTrial, ask: Question) {
  await using store = await subject.open();
  for (const batch of trial.batches) {
    await store.insert(batch);
    await ask(store, trial.asks);
  }
  return tellApart(VIEWS[trial.looksAt](await ask(store, trial.asks)), trial.expects);
}

function tellApart(got: readonly string[], right: readonly string[]): string | null {
  const isRight = got.length === right.length && got.every((it, index) => it === right[index]);
  return isRight ? null : `It gave ${list(got)}; right is ${list(right)}.`;
}

const list = (lines: readonly string[]): string => `[${lines.join(', ')}]`;
