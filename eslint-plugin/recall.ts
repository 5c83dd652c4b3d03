/** Values by key, each with the time until which it holds, in milliseconds. */
export type Recalled<T> = Map<string, { readonly value: T; readonly until: number }>;

/** A key that is asked for, and when, in milliseconds. */
export type Question = readonly [key: string, now: number];

/** How long a value is taken on trust. In milliseconds. */
const TRUST = 1000;

/** The value under a key, found anew once it is older than a second. What throws is not kept. */
export function recall<T>(known: Recalled<T>, [key, now]: Question, find: () => T): T {
  const kept = known.get(key);
  if (kept !== undefined && now < kept.until) return kept.value;
  const value = find();
  known.set(key, { value, until: now + TRUST });
  return value;
}
