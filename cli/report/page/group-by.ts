/** Values by a key of theirs, in the order in which the keys first occur. */
export function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string) {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (groups.get(key)?.push(value) === undefined) groups.set(key, [value]);
  }
  return groups;
}
