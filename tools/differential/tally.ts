/** What a comparison came to. */
export interface Tally {
  /** How many findings or figures were compared. */
  compared: number;
  /** How many differences each reason explains. */
  readonly explained: Map<string, number>;
  readonly unexplained: string[];
}

/** A tally of nothing yet. */
export function emptyTally(): Tally {
  return { compared: 0, explained: new Map(), unexplained: [] };
}

/** Counts a difference that a reason explains, or keeps one that none does. */
export function count(tally: Tally, reason: string | undefined, difference: string): void {
  if (reason === undefined) tally.unexplained.push(difference);
  else tally.explained.set(reason, (tally.explained.get(reason) ?? 0) + 1);
}
