import type { RatioRun } from '../budgets/run.js';
import type { Judgement } from './judge-run.js';
import type { ScenarioRun } from './scenario-run.js';
import type { Buckets } from './buckets.js';

/** Whether a budget is met, and a line for each of its figures. */
export interface HeldBudget {
  readonly name: string;
  readonly isMet: boolean;
  readonly lines: readonly string[];
}

/** A scenario that has run. */
export interface ScenarioEntry extends Judgement {
  readonly run: ScenarioRun;
  /** A ramp is to break its budget, and is not held to it. */
  readonly budget: HeldBudget | null;
  /** How many runs of the baseline it was compared with. */
  readonly compared: number;
  /** The times of these runs, for the eye. */
  readonly before: Buckets;
}

/** A share that was measured. */
export interface RatioEntry {
  readonly run: RatioRun;
  readonly budget: HeldBudget;
}

/** All that a run of performance tests has shown. */
export interface PerformanceReport {
  /** What was run, such as `infrastructure`. */
  readonly name: string;
  readonly at: string;
  readonly machine: string;
  readonly scenarios: readonly ScenarioEntry[];
  readonly ratios: readonly RatioEntry[];
}
