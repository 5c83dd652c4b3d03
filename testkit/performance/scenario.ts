import { demandRate } from '../budgets/demand-load.js';
import { parseDuration } from '../duration.js';

/** Calls that come at one rate for a while. */
export interface Phase {
  /** Calls a second. */
  readonly rate: number;
  readonly seconds: number;
}

/** How many calls come in a phase. */
export const countOf = ({ rate, seconds }: Phase): number => Math.round(rate * seconds);

/** What a load is like, over time. */
export type ScenarioKind = 'steady' | 'ramp' | 'spike' | 'soak';

/** A load that is put on something, and the budget of the policy that it is held to. */
export interface Scenario {
  readonly kind: ScenarioKind;
  readonly budget: string;
  readonly phases: readonly Phase[];
  /** Calls that come before, one after the other, and are not measured. */
  readonly warmUp: number;
}

/** How much comes, and for how long. */
export interface SteadyLoad {
  /** Calls a second. */
  readonly rate: number;
  /** How long it lasts, such as `10s`. */
  readonly lasts: string;
  readonly warmUp?: number;
}

/** Rates that grow step by step. */
export interface RampLoad {
  /** Calls a second in the first step. */
  readonly from: number;
  /** Calls a second that no step goes beyond. */
  readonly to: number;
  /** By how much each step is above the one before; 1.5 unless said. */
  readonly factor?: number;
  /** How long a step lasts. */
  readonly lasts: string;
  readonly warmUp?: number;
}

/** A peak between two calm times. */
export interface SpikeLoad extends SteadyLoad {
  /** Calls a second at the peak. */
  readonly peak: number;
}

const WARM_UP = 20;

/** The load of every day. */
export function steady(budget: string, load: SteadyLoad): Scenario {
  return { kind: 'steady', budget, ...toPhases([load.rate], load) };
}

/** The load of every day for longer: does it get slower? */
export function soak(budget: string, load: SteadyLoad): Scenario {
  return { kind: 'soak', budget, ...toPhases([load.rate], load) };
}

/** More and more, until the budget breaks: how much can it bear? */
export function ramp(budget: string, load: RampLoad): Scenario {
  return { kind: 'ramp', budget, ...toPhases(stepsOf(load), load) };
}

/** A peak all at once, as long as the calm before and after it: does it recover? */
export function spike(budget: string, load: SpikeLoad): Scenario {
  const { rate, peak } = load;
  return { kind: 'spike', budget, ...toPhases([rate, peak, rate], load) };
}

/** What a scenario is called; no two of a run are called the same. */
export const nameOf = ({ budget, kind }: Scenario): string => `${budget} ${kind}`;

type Lasting = Pick<SteadyLoad, 'lasts' | 'warmUp'>;

function toPhases(rates: readonly number[], { lasts, warmUp = WARM_UP }: Lasting) {
  const seconds = parseDuration(lasts) / 1000;
  const phases = rates.map((rate) => ({ rate, seconds }));
  for (const phase of phases) demandPhase(phase);
  return { warmUp, phases };
}

function demandPhase(phase: Phase): void {
  demandRate(phase.rate);
  if (countOf(phase) > 0) return;
  const load = `${phase.rate} a second for ${phase.seconds} s`;
  throw new RangeError(`${load} is less than one call. Let it last longer, or raise the rate.`);
}

function stepsOf({ from, to, factor = 1.5 }: RampLoad): readonly number[] {
  if (!(factor > 1)) throw new RangeError(`A ramp goes up by a factor above 1, not ${factor}.`);
  if (!(from > 0 && to >= from)) throw new RangeError(`A ramp can't go from ${from} to ${to}.`);
  const steps = Math.floor(Math.log(to / from) / Math.log(factor) + 1e-9);
  return Array.from({ length: steps + 1 }, (_, step) => Math.round(from * factor ** step));
}

/** A scenario's load in words. */
export const showLoad = ({ phases }: Scenario): string =>
  phases.map(({ rate, seconds }) => `${rate}/s for ${seconds} s`).join(', ');
