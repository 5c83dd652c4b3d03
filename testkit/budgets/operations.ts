/** Counts of operations (queries, rows, round trips), by their names. */
export type Counts = Readonly<Record<string, number>>;

/** Reads counters as they stand. */
export type ReadCounts = () => Counts;

/** Reads counters now; what it gives reads them again, and tells their growth by so many calls. */
export function countFrom(read: ReadCounts = () => ({})): (calls: number) => Counts {
  const before = read();
  return (calls) => divide(read(), before, calls);
}

function divide(after: Counts, before: Counts, calls: number): Counts {
  const entries = Object.entries(after);
  return Object.fromEntries(entries.map(([key, it]) => [key, (it - (before[key] ?? 0)) / calls]));
}
