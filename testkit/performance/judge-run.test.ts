import { expect, test } from '@jest/globals';
import type { BaselineRun } from './baseline.js';
import { judgeScenario } from './judge-run.js';
import { syntheticRun } from './proof/synthetic-run.js';
import { ramp, soak, steady, type Scenario } from './scenario.js';
import type { ScenarioRun } from './scenario-run.js';

const LOAD = { rate: 40, lasts: '10s' };
const STEADY = steady('database.query', LOAD);
const RAMP = ramp('database.query', { from: 10, to: 640, factor: 2, lasts: '1s' });
const USUAL = { median: 10, tail: 3 };

/** A run as the scenario would have left it. */
function runOf(scenario: Scenario, phases: ScenarioRun['phases']): ScenarioRun {
  const calibration = { median: 1, slowdown: 1 };
  const counts = { calls: 400, errors: [], operations: {}, throughput: 40 };
  const rest = { kind: 'times', timeAt: () => 10, saturation: null } as const;
  return { scenario, phases, calibration, ...counts, ...rest };
}

const timesOf = (median: number) => syntheticRun({ ...USUAL, median }, 3).phases;

/** What the baseline keeps of a run. */
function keptOf(phases: BaselineRun['phases'], saturation: number | null = null): BaselineRun {
  return { at: '2030-01-01', machine: 'one', load: 'some', pace: 1, phases, saturation };
}

test('a regression is told with its figures, its certainty and what to do (X4)', () => {
  const { regressions } = judgeScenario(runOf(STEADY, timesOf(40)), [keptOf(timesOf(10))]);
  expect(regressions[0]).toMatch(
    /^database\.query steady: p50 is 4[\d.]+ ms, and was 1[\d.]+ ms in the baseline: [34][\d.]*×, at least [23][\d.]+× with a confidence of 99 %, of 2\.5× allowed\. If that is meant, keep it: LINTEL_BASELINE=replace\.$/,
  );
});

test('a run that is as before has differences and no regression', () => {
  const { differences, regressions } = judgeScenario(runOf(STEADY, timesOf(10)), [
    keptOf(timesOf(10)),
  ]);
  expect([differences.map(({ figure }) => figure), regressions]).toEqual([['p50', 'p99'], []]);
});

test('without runs to compare with nothing is compared', () => {
  const judged = judgeScenario(runOf(STEADY, timesOf(40)), []);
  expect(judged).toEqual({ differences: [], regressions: [] });
});

test('calls that fail are told instead of their times', () => {
  const run = { ...runOf(STEADY, timesOf(40)), errors: ['no connection', 'timeout'] };
  const said = 'database.query steady: 2 of 400 calls failed. The first: no connection';
  expect(judgeScenario(run, [keptOf(timesOf(10))]).regressions).toEqual([said]);
});

test('a soak whose times grow is told without a baseline (X4)', () => {
  const growing = [...timesOf(10)[0]!, ...timesOf(40)[0]!];
  const { regressions } = judgeScenario(runOf(soak('database.query', LOAD), [growing]), []);
  expect(regressions[0]).toMatch(/^database\.query soak: p50 is .* at the beginning: /);
});

test('a soak whose times stay is fine', () => {
  const run = runOf(soak('database.query', LOAD), timesOf(10));
  expect(judgeScenario(run, []).regressions).toEqual([]);
});

const rampTo = (rate: number): ScenarioRun => ({
  ...runOf(RAMP, timesOf(10)),
  saturation: { rate, isReached: true, steps: [] },
});

test('a kept ramp that bore nothing hides none that bears less', () => {
  const kept = [keptOf(timesOf(10), 0), keptOf(timesOf(10), 640)];
  expect(judgeScenario(rampTo(80), kept).regressions).toHaveLength(1);
  expect(judgeScenario(rampTo(80), kept.slice(0, 1)).regressions).toEqual([]);
});

test('a ramp that bears less than half of what it bore is told', () => {
  const kept = [keptOf(timesOf(10), 320), keptOf(timesOf(10), 640)];
  expect(judgeScenario(rampTo(160), kept).regressions).toEqual([]);
  expect(judgeScenario(rampTo(80), kept).regressions).toEqual([
    'database.query ramp: it bears 80 calls a second, and bore 320 or more: less than half. ' +
      'If that is meant, keep it: LINTEL_BASELINE=replace.',
  ]);
});
