/** A function that finds each answer once. */
export function remembered<K, T>(find: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    // It was just put there, if it was not there before; an answer may be undefined.
    return known.get(key) as T;
  };
}
