/** What may be given as one or as a list, as a list. */
export function listOf<T>(value: T | readonly T[]): readonly T[] {
  // `Array.isArray` does not tell a read-only list from a value.
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
