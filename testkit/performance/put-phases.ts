import { callWhenDue, type EndedCall } from '../budgets/open-loop.js';
import type { Clock } from '../clock.js';
import { countOf, type Phase } from './scenario.js';

/** What is called, on which clock. */
export interface Operation {
  readonly action: () => unknown;
  readonly clock: Clock;
}

/** The calls of one phase, in the order in which they were due. */
export type PhaseCalls = readonly EndedCall[];

/** What has been put on an operation. */
export interface PutLoad {
  readonly calls: readonly PhaseCalls[];
  /** For how long: as long as the phases last, or until the last call's end if that is later. */
  readonly seconds: number;
}

/** Puts phases on an operation without a pause between them: what is under way goes on. */
export async function putPhases(phases: Phases, operation: Operation): Promise<PutLoad> {
  const [ended, begun] = [[] as EndedCall[], operation.clock.now()];
  const onEnd = (call: EndedCall): void => void (ended[call.index] = call);
  await callWhenDue(duesOf(phases), { ...operation, onEnd });
  const seconds = [sumOf(phases), (operation.clock.now() - begun) / 1000];
  return { calls: split(ended, phases.map(countOf)), seconds: Math.max(...seconds) };
}

type Phases = readonly Phase[];

/** How long phases last, one after the other. */
export const sumOf = (lasting: readonly Pick<Phase, 'seconds'>[]): number =>
  lasting.reduce((sum, { seconds }) => sum + seconds, 0);

/** When the calls of all phases are due, in milliseconds from the beginning. */
function duesOf(phases: Phases): readonly number[] {
  let begun = 0;
  return phases.flatMap((phase) => {
    const from = begun;
    begun += phase.seconds * 1000;
    return Array.from({ length: countOf(phase) }, (_, call) => from + (call * 1000) / phase.rate);
  });
}

/** Cuts a list into parts of these lengths. */
function split<T>(list: readonly T[], lengths: readonly number[]): (readonly T[])[] {
  let from = 0;
  return lengths.map((length) => list.slice(from, (from += length)));
}
