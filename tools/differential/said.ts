/** What two fronts must say alike of the same code. */
export interface Said {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** One line that tells a finding from every other one. */
export function show({ file, line, column, rule, message }: Said): string {
  return `${file}:${line}:${column} ${rule}: ${message}`;
}

/** What is said on one side and not on the other; what is said twice must be met twice. */
export function without(left: readonly Said[], right: readonly Said[]): Said[] {
  const met = new Map<string, number>();
  for (const said of right.map(show)) met.set(said, (met.get(said) ?? 0) + 1);
  return left.filter((said) => !take(met, show(said)));
}

function take(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  counts.set(key, count - 1);
  return count > 0;
}
