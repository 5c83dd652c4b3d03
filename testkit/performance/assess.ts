import { readBudget, type Budgets } from '../budgets/budget.js';
import { judgeRun } from '../budgets/judge.js';
import type { Run } from '../budgets/run.js';
import { isComparable, keepRun, type Baseline, type BaselineRun, type Update } from './baseline.js';
import { mergeBuckets } from './buckets.js';
import { judgeScenario, sampledOf } from './judge-run.js';
import type { HeldBudget, PerformanceReport, ScenarioEntry } from './report.js';
import { nameOf, showLoad } from './scenario.js';
import type { ScenarioRun } from './scenario-run.js';

/** What runs are held against. */
export interface Standards {
  readonly budgets: Budgets;
  readonly baseline: Baseline;
  /** What kind of machine this is. */
  readonly machine: string;
}

/** Holds a scenario's run against its budget, and against the runs of the baseline that are like it. */
export function assessScenario(run: ScenarioRun, standards: Standards): ScenarioEntry {
  const kept = findAlike(run, standards);
  const before = mergeBuckets(kept.flatMap(({ phases }) => phases.flat()));
  const { budget: name } = run.scenario;
  const budget = run.saturation === null ? holdBudget(name, run, standards) : null;
  return { run, budget, before, compared: kept.length, ...judgeScenario(run, kept) };
}

function findAlike({ scenario }: ScenarioRun, { baseline, machine }: Standards) {
  const like = { machine, load: showLoad(scenario) };
  return (baseline[nameOf(scenario)] ?? []).filter((it) => isComparable(it, like));
}

/** Holds a run against a budget of the policy. */
export function holdBudget(name: string, run: Run, { budgets }: Pick<Standards, 'budgets'>) {
  return { name, ...judgeRun(run, readBudget(budgets, name)) } satisfies HeldBudget;
}

/**
 * What is worse in a scenario's run. While the baseline is renewed, comparisons with it say nothing;
 * calls that fail, and times that grow within the run, do.
 */
export function regressionsOf(entry: ScenarioEntry, update: Update | undefined): readonly string[] {
  return update === undefined ? entry.regressions : judgeScenario(entry.run, []).regressions;
}

/** The baseline with the scenarios of a report, but for those in which calls failed. */
export function renewBaseline(baseline: Baseline, report: PerformanceReport, update: Update) {
  const renewed = { ...baseline };
  for (const { run } of report.scenarios.filter(isWorthKeeping)) {
    const name = nameOf(run.scenario);
    renewed[name] = keepRun(renewed[name] ?? [], toBaselineRun(run, report), update);
  }
  return renewed;
}

/** A ramp is to end in calls that fail; one that bears nothing has met a service that is down. */
function isWorthKeeping({ run: { saturation, errors } }: ScenarioEntry): boolean {
  return saturation === null ? errors.length === 0 : saturation.rate > 0;
}

type Occasion = Pick<PerformanceReport, 'at' | 'machine'>;

function toBaselineRun(run: ScenarioRun, { at, machine }: Occasion): BaselineRun {
  const { phases, pace } = sampledOf(run);
  const saturation = run.saturation?.rate ?? null;
  return { at, machine, load: showLoad(run.scenario), pace, phases, saturation };
}
