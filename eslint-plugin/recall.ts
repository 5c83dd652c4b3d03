/** A value, and until when it holds, in milliseconds. */
export interface Recalled<T> {
  readonly value: T;
  readonly until: number;
}

/** How long a value is taken on trust. In milliseconds. */
const TRUST = 1000;

/** The value under a key, found anew once it is older than a second. What throws is not kept. */
export function recall<T>(
  known: Map<string, Recalled<T>>,
  [key, now]: readonly [key: string, now: number],
  find: () => T,
): T {
  const kept = known.get(key);
  if (kept !== undefined && now < kept.until) return kept.value;
  const value = find();
  known.set(key, { value, until: now + TRUST });
  return value;
}
