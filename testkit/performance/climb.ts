import type { TimeLimit } from '../budgets/budget.js';
import { recordOf } from '../budgets/load-record.js';
import { putPhases, sumOf, type Operation, type PhaseCalls, type PutLoad } from './put-phases.js';
import type { Phase } from './scenario.js';
import type { Saturation, Step } from './scenario-run.js';

/** What must not take longer than that. */
export interface Limited extends Operation {
  readonly limit: TimeLimit;
}

/** A ramp as far as it went. */
export interface Climb extends PutLoad {
  readonly saturation: Saturation;
}

/**
 * Puts step after step on an operation, until one is not borne; each ends before the next. One that
 * breaks is tried again: a stall of the machine is no saturation.
 */
export async function climb(phases: Phases, operation: Limited): Promise<Climb> {
  const climbed: Climbed[] = [];
  for (const phase of phases) {
    climbed.push(await tryStep(phase, operation));
    if (isBroken(climbed.at(-1)!.step)) break;
  }
  return toClimb(climbed);
}

type Phases = readonly Phase[];

function toClimb(climbed: readonly Climbed[]): Climb {
  const steps = climbed.map(({ step }) => step);
  const calls = climbed.map((it) => it.calls);
  return { calls, seconds: sumOf(climbed), saturation: toSaturation(steps) };
}

interface Climbed {
  readonly calls: PhaseCalls;
  readonly seconds: number;
  readonly step: Step;
}

async function tryStep(phase: Phase, operation: Limited): Promise<Climbed> {
  const first = await takeStep(phase, operation);
  return isBroken(first.step) ? takeStep(phase, operation) : first;
}

async function takeStep(phase: Phase, operation: Limited): Promise<Climbed> {
  const put = await putPhases([phase], operation);
  const calls = put.calls.flat();
  const { errors, timeAt } = recordOf(calls);
  const { percentile, limit } = operation.limit;
  const [time, { rate }] = [timeAt(percentile), phase];
  return { calls, seconds: put.seconds, step: { rate, time, limit, errors: errors.length } };
}

/** Times count from when a call was due, so what queues up breaks the limit by and by. */
const isBroken = ({ time, limit, errors }: Step): boolean => errors > 0 || time > limit;

function toSaturation(steps: readonly Step[]): Saturation {
  const borne = steps.filter((step) => !isBroken(step));
  return { rate: borne.at(-1)?.rate ?? 0, isReached: borne.length < steps.length, steps };
}
