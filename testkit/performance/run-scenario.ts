import type { TimeLimit } from '../budgets/budget.js';
import { timeWork } from '../budgets/calibration.js';
import { recordOf } from '../budgets/load-record.js';
import { calibrate, repeat } from '../budgets/load.js';
import type { ReadCounts } from '../budgets/operations.js';
import { SYSTEM_CLOCK, type Clock } from '../clock.js';
import { toBuckets, type Buckets } from './buckets.js';
import { climb } from './climb.js';
import { CountedAction } from './counted-action.js';
import { putPhases, type Operation, type PhaseCalls, type PutLoad } from './put-phases.js';
import { nameOf, type Scenario } from './scenario.js';
import type { Saturation, ScenarioRun } from './scenario-run.js';

/** A load, and what it is put on. */
export interface Trial {
  readonly scenario: Scenario;
  readonly action: () => unknown;
  /** Reads counters of operations (queries, rows, round trips), before and after. */
  readonly operations?: ReadCounts | undefined;
  /** The time that a ramp goes up to. */
  readonly limit?: TimeLimit | undefined;
  readonly clock?: Clock | undefined;
}

/** Puts a scenario's load on an operation. Throws a `RangeError` for a ramp without a limit. */
export async function runScenario(trial: Trial): Promise<ScenarioRun> {
  const { scenario, clock = SYSTEM_CLOCK } = trial;
  await repeat(trial.action, scenario.warmUp);
  const [counted, work] = [new CountedAction(trial), timeWork(5)];
  const load = await put(trial, { action: counted.call, clock });
  const figures = { ...toFigures(load), saturation: load.saturation };
  return { ...figures, scenario, calibration: calibrate(work), operations: counted.operations() };
}

interface Put extends PutLoad {
  readonly saturation: Saturation | null;
}

async function put({ scenario, limit }: Trial, operation: Operation): Promise<Put> {
  const { kind, phases } = scenario;
  if (kind !== 'ramp') return { ...(await putPhases(phases, operation)), saturation: null };
  if (limit !== undefined) return climb(phases, { ...operation, limit });
  throw new RangeError(
    `"${nameOf(scenario)}" needs a budget with a time, such as p99, to go up to.`,
  );
}

function toFigures({ calls: phases, seconds }: PutLoad) {
  const measured = recordOf(phases.flat());
  const throughput = (measured.calls - measured.errors.length) / seconds;
  return { ...measured, throughput, phases: phases.map(toStretches) };
}

/** Long enough for what differs from moment to moment, and many enough to draw from. */
const STRETCHES = 20;

function toStretches(calls: PhaseCalls): readonly Buckets[] {
  const length = Math.max(1, Math.ceil(calls.length / STRETCHES));
  const count = Math.ceil(calls.length / length);
  const times = calls.map(({ time }) => time);
  return Array.from({ length: count }, (_, at) =>
    toBuckets(times.slice(at * length, (at + 1) * length)),
  );
}
