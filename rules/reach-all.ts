/** How values are told apart, and what follows from each. */
export interface Steps<T> {
  readonly next: (from: T) => readonly T[];
  readonly keyOf: (it: T) => string;
}

/** All that is reached from some values by steps, each once by its key, the nearest first. */
export function reachAll<T>(start: readonly T[], { next, keyOf }: Steps<T>): readonly T[] {
  const reached = new Map(start.map((it) => [keyOf(it), it]));
  // It grows while it is gone through.
  for (const from of reached.values()) {
    const fresh = next(from).filter((it) => !reached.has(keyOf(it)));
    for (const it of fresh) reached.set(keyOf(it), it);
  }
  return [...reached.values()];
}
