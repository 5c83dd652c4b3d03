/**
 * The figures of times that are compared, and how many times as long as before is taken for the
 * same: the tail differs more from run to run than the middle does.
 */
export const FIGURES = [
  { figure: 'p50', percentile: 50, allowed: 1.25 },
  { figure: 'p99', percentile: 99, allowed: 1.5 },
] as const;

export type Figure = (typeof FIGURES)[number];
