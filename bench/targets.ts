import type { Cost } from './accounting.js';
import type { ContenderName } from './contenders.js';
import type { Run } from './measure.js';
import { divideByRound, getMedian } from './statistics.js';
import type { SuiteName } from './suites.js';

/** What a contender may cost, by itself or against another one in the same rounds. */
export interface Target {
  readonly suite: SuiteName;
  readonly figure: keyof Cost;
  readonly of: ContenderName;
  /** Without it the figure itself is held against the limit, in ms or MiB. */
  readonly against: ContenderName | null;
  readonly limit: number;
  /** What we would like to reach. */
  readonly goal: number | null;
}

/** All that is promised of the speed. */
export const TARGETS: readonly Target[] = [
  aim('whole', 'cpuMs', { of: 'lintel', against: 'eslint', limit: 1 / 10, goal: 1 / 20 }),
  aim('whole', 'cpuMs', { of: 'lintel', against: 'oxlint-plugin', limit: 1, goal: 0.5 }),
  aim('whole', 'peakMiB', { of: 'lintel', limit: 400, goal: 200 }),
  aim('middle', 'cpuMs', { of: 'lintel', against: 'oxlint', limit: 4.5, goal: 2 }),
  aim('puppeteer', 'cpuMs', { of: 'lintel', against: 'oxlint', limit: 4.5, goal: 2 }),
  aim('rxjs', 'cpuMs', { of: 'lintel', against: 'oxlint', limit: 4.5, goal: 2 }),
  aim('graph', 'wallMs', { of: 'lintel', against: 'dependency-cruiser', limit: 1 / 8 }),
  aim('graph', 'wallMs', { of: 'lintel', against: 'oxlint-cycles', limit: 2 }),
  aim('warm', 'wallMs', { of: 'lintel-warm', against: 'eslint-warm', limit: 1 / 6 }),
  aim('warm', 'wallMs', { of: 'lintel-warm', limit: 300 }),
  aim('staged', 'wallMs', { of: 'lintel-staged', against: 'node', limit: 2.5, goal: 1.6 }),
  aim('staged-project', 'wallMs', { of: 'lintel-staged', limit: 600, goal: 300 }),
  aim('whole', 'cpuMs', { of: 'lintel-later', against: 'eslint-later', limit: 1 / 15 }),
  aim('whole', 'cpuMs', { of: 'lintel-later', against: 'oxlint', limit: 3, goal: 1.5 }),
];

type Aim = Pick<Target, 'of' | 'limit'> & Partial<Pick<Target, 'against' | 'goal'>>;

function aim(suite: SuiteName, figure: keyof Cost, aimed: Aim): Target {
  return { suite, figure, against: null, goal: null, ...aimed };
}

/** How far a target was reached: the median of the rounds; null where something did not run. */
export function reach(target: Target, runs: readonly Run[]): number | null {
  const figures = pick(runs, target.of, target.figure);
  if (figures.length === 0) return null;
  if (target.against === null) return getMedian(figures);
  const others = pick(runs, target.against, target.figure);
  return others.length === 0 ? null : getMedian(divideByRound(figures, others));
}

/** The figures of one contender, in the order of the rounds. */
export function pick(
  runs: readonly Run[],
  name: ContenderName,
  figure: keyof Cost,
): readonly number[] {
  return runs.filter((run) => run.name === name).map(({ cost }) => cost[figure]);
}

export type State = 'goal reached' | 'met' | 'missed' | 'not run';

/** What a reached value is worth. */
export function rate({ limit, goal }: Target, value: number | null): State {
  if (value === null) return 'not run';
  if (value > limit) return 'missed';
  return goal !== null && value <= goal ? 'goal reached' : 'met';
}
