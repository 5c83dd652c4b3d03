/** The middle of the figures and their ends. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** The middle figure; of an even number of figures, the mean of the two in the middle. */
export function getMedian(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  if (low === undefined || high === undefined) throw new Error('No figures have no median.');
  return (low + high) / 2;
}

/** How the figures spread. */
export function getSpread(figures: readonly number[]): Spread {
  return { min: Math.min(...figures), median: getMedian(figures), max: Math.max(...figures) };
}

/** Divides figures taken in the same rounds, round by round, so that a slow round cancels out. */
export function divideByRound(
  figures: readonly number[],
  others: readonly number[],
): readonly number[] {
  if (figures.length !== others.length) throw new Error('Ratios need figures of the same rounds.');
  return figures.map((figure, round) => figure / (others[round] ?? NaN));
}
