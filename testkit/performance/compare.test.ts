import { expect, test } from '@jest/globals';
import { compareTimes, type Difference } from './compare.js';
import { syntheticRun, type Service } from './proof/synthetic-run.js';

const USUAL: Service = { median: 10, tail: 3 };

/** How many trials are made where most must be found, and where none may be flagged. */
const [SOME, MANY] = [30, 60];

/** Runs of the usual service that a baseline keeps. */
const baselineOf = (seed: number, runs: number) =>
  Array.from({ length: runs }, (_, run) => syntheticRun(USUAL, seed * 100 + run));

/** The figures that regressed in a run of a service, by seed. */
function regressionsOf(service: Service, runs: number, trials = SOME): readonly string[] {
  const differences = Array.from({ length: trials }, (_, seed) =>
    compareTimes(syntheticRun(service, seed * 100 + 99), baselineOf(seed, runs), seed),
  ).flat();
  return differences.filter((it) => it.isRegression).map(({ figure }) => figure);
}

const countOf = (figures: readonly string[], figure: Difference['figure']): number =>
  figures.filter((it) => it === figure).length;

test.each([1, 5])('equal runs are not flagged, with %i runs in the baseline (X4)', (runs) => {
  expect(regressionsOf(USUAL, runs, MANY)).toEqual([]);
});

test.each([
  [20, 5],
  [40, 1],
])('%i ms instead of 10 ms are found nearly always, with %i runs kept (X4)', (median, runs) => {
  const figures = regressionsOf({ ...USUAL, median }, runs);
  expect(countOf(figures, 'p50')).toBeGreaterThanOrEqual(SOME - 1);
});

test('a longer tail is found where the middle is as it was', () => {
  const figures = regressionsOf({ ...USUAL, tail: 60 }, 3);
  expect(countOf(figures, 'p50')).toBe(0);
  expect(countOf(figures, 'p99')).toBeGreaterThanOrEqual(SOME / 2);
});

test('with one run, of which it is not known how runs differ, twice as much is allowed', () => {
  const run = syntheticRun({ ...USUAL, median: 20 }, 7);
  const allowed = [1, 3].map((runs) => compareTimes(run, baselineOf(1, runs))[0]!.allowed);
  expect(allowed).toEqual([2.5, 1.25]);
});

test('a tenth more is within what is allowed', () => {
  expect(regressionsOf({ ...USUAL, median: 11 }, 3)).toEqual([]);
});

test('a faster run is no regression', () => {
  expect(regressionsOf({ ...USUAL, median: 5 }, 3)).toEqual([]);
});

test('a machine that is slower now explains so much, and no more', () => {
  const [slower, slowest] = [20, 60].map((median) => syntheticRun({ ...USUAL, median }, 7, 2));
  const flagged = [slower!, slowest!].map((run) =>
    compareTimes(run, baselineOf(1, 3)).some(({ isRegression }) => isRegression),
  );
  expect(flagged).toEqual([false, true]);
});

test('a machine that is faster now hides nothing', () => {
  const run = syntheticRun({ ...USUAL, median: 20 }, 7, 0.5);
  const [median] = compareTimes(run, baselineOf(1, 3));
  expect(median).toMatchObject({ figure: 'p50', isRegression: true });
});

test('what is shorter than a timer can tell is no regression', () => {
  const [was, is] = [0.1, 0.9].map((median) => syntheticRun({ ...USUAL, median }, 7));
  const [median] = compareTimes(is!, [was!]);
  expect(median!.low).toBeGreaterThan(median!.allowed);
  expect(median!.isRegression).toBe(false);
});
