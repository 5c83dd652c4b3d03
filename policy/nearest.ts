import { distance } from 'fastest-levenshtein';

/** `Did you mean …?` with the nearest known name if one is near, and all names that are known. */
export function suggest(name: string, known: readonly string[]): string {
  return `${askForNearest(name, known)}Known: ${known.join(', ')}.`;
}

/** `Did you mean …? ` with the nearest known name, or nothing if none is near. */
export function askForNearest(name: string, known: readonly string[]): string {
  const near = [...known].sort((a, b) => distance(name, a) - distance(name, b))[0];
  const isNear = near !== undefined && distance(name, near) <= Math.max(2, near.length / 2);
  return isNear ? `Did you mean "${near}"? ` : '';
}
