/** What colours stand for. */
export type Heat = 'findings' | 'limit';

/** What a cell's colour is told by. */
export interface Heated {
  readonly findings: number;
  /** The largest figure as a multiple of its limit. */
  readonly worst: number;
}

/** How hot a cell is: 0 is calm, 5 the hottest. */
export function heatOf({ findings, worst }: Heated, heat: Heat): number {
  const [value, steps] = heat === 'findings' ? [findings, COUNTS] : [worst, MULTIPLES];
  return steps.filter(([from]) => value >= from).length;
}

type Step = readonly [from: number, says: string];

const COUNTS: readonly Step[] = [
  [1, '1'],
  [2, '2–3'],
  [4, '4–7'],
  [8, '8–15'],
  [16, '16 and more'],
];

/** A figure at its limit is within it. */
const MULTIPLES: readonly Step[] = [
  [0.8, 'from 80 %'],
  [1 + Number.EPSILON, 'over it'],
  [1.5, 'from 1.5 ×'],
  [2, 'from 2 ×'],
  [4, 'from 4 ×'],
];

const CALM: Readonly<Record<Heat, string>> = { findings: 'none', limit: 'below 80 %' };

/** What each step of a scale means, the calm one first. */
export function legendOf(heat: Heat): readonly string[] {
  const steps = heat === 'findings' ? COUNTS : MULTIPLES;
  return [CALM[heat], ...steps.map(([, says]) => says)];
}
