import { expect, test } from '@jest/globals';
import { assessScenario, regressionsOf, renewBaseline } from './assess.js';
import type { Baseline } from './baseline.js';
import { syntheticRun } from './proof/synthetic-run.js';
import { ramp, soak, type Scenario } from './scenario.js';
import type { ScenarioRun } from './scenario-run.js';

const SOAK = soak('orders', { rate: 40, lasts: '10s' });
const RAMP = ramp('orders', { from: 10, to: 640, factor: 2, lasts: '1s' });

const timesOf = (median: number) => syntheticRun({ median, tail: 3 }, 3).phases;

function runOf(scenario: Scenario, phases: ScenarioRun['phases'], rate?: number): ScenarioRun {
  const calibration = { median: 1, slowdown: 1 };
  const saturation = rate === undefined ? null : { rate, isReached: true, steps: [] };
  const counts = { calls: 400, errors: [], operations: {}, throughput: 40 };
  return { kind: 'times', scenario, phases, calibration, saturation, ...counts, timeAt: () => 10 };
}

const entryOf = (run: ScenarioRun, baseline: Baseline) =>
  assessScenario(run, { budgets: { orders: { p99: '1s' } }, baseline, machine: 'one' });

/** The baseline after a run has replaced what it held. */
function replace(baseline: Baseline, run: ScenarioRun): Baseline {
  const head = { name: 'test', at: '2030-01-01', machine: 'one', ratios: [] };
  return renewBaseline(baseline, { ...head, scenarios: [entryOf(run, baseline)] }, 'replace');
}

test('while the baseline is renewed a soak that grows is told, and no comparison', () => {
  const before = replace({}, runOf(SOAK, timesOf(10)));
  const entry = entryOf(runOf(SOAK, [[...timesOf(40)[0]!, ...timesOf(160)[0]!]]), before);
  const said = regressionsOf(entry, undefined).join();
  expect(said).toMatch(/in the baseline.*at the beginning/);
  expect(regressionsOf(entry, 'add').join()).toMatch(/^(?!.*in the baseline).*at the beginning/);
});

test('a ramp that bears nothing takes the place of none', () => {
  const before = replace({}, runOf(RAMP, timesOf(10), 80));
  expect(before).toMatchObject({ 'orders ramp': [{ saturation: 80 }] });
  expect(replace(before, runOf(RAMP, timesOf(10), 0))).toEqual(before);
});
