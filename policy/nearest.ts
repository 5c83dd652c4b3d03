import { distance } from 'fastest-levenshtein';

/** `did you mean …?` with the nearest known name if one is near, and all names that are known. */
export function suggest(name: string, known: readonly string[]): string {
  const near = [...known].sort((a, b) => distance(name, a) - distance(name, b))[0];
  const isNear = near !== undefined && distance(name, near) <= Math.max(2, near.length / 2);
  return (isNear ? `Did you mean "${near}"? ` : '') + `Known: ${known.join(', ')}.`;
}
