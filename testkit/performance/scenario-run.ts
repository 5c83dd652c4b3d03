import type { LoadRun } from '../budgets/run.js';
import type { Buckets } from './buckets.js';
import type { Scenario } from './scenario.js';

/** A step of a ramp. */
export interface Step {
  /** Calls a second. */
  readonly rate: number;
  /** The time that is limited, in milliseconds, and what is allowed. */
  readonly time: number;
  readonly limit: number;
  readonly errors: number;
}

/** Where a ramp broke its budget. */
export interface Saturation {
  /** The highest rate that was borne, in calls a second; 0 if none was. */
  readonly rate: number;
  /** Whether a higher one was tried and not borne. */
  readonly isReached: boolean;
  readonly steps: readonly Step[];
}

/** What a scenario has shown. */
export interface ScenarioRun extends LoadRun {
  readonly scenario: Scenario;
  /** Calls that ended well, a second of the time for which the load was put on. */
  readonly throughput: number;
  /** For each phase the times of stretches of it, in their order. */
  readonly phases: readonly (readonly Buckets[])[];
  /** Of ramps alone. */
  readonly saturation: Saturation | null;
}
