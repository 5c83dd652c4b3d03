/** Chance as a port: a number from 0 up to, but not, 1. */
export type Random = () => number;

/**
 * A random source that gives the same numbers for the same seed: mulberry32 by Tommy Ettinger
 * (public domain). Not for secrets.
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state) / 2 ** 32;
  };
}

function mix(state: number): number {
  const mixed = Math.imul(state ^ (state >>> 15), state | 1);
  const folded = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
  return (folded ^ (folded >>> 14)) >>> 0;
}

/** Draws one of a list, each as likely as the others; the list must not be empty. */
export const pick = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(random() * list.length)]!;
