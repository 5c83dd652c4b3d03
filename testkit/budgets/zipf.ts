import type { Random } from '../seeded-random.js';

/**
 * Draws whole numbers from 0 up to `count` as people ask for things: the one of rank r comes with a
 * weight of 1 / r^exponent (G. K. Zipf, "Human Behavior and the Principle of Least Effort", 1949).
 */
export function zipf(count: number, exponent: number, random: Random): () => number {
  const sums = new Float64Array(count);
  let total = 0;
  for (let rank = 0; rank < count; rank += 1) sums[rank] = total += 1 / (rank + 1) ** exponent;
  return () => findFirstAbove(sums, random() * total);
}

function findFirstAbove(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = sums[middle]! > value ? [low, middle] : [middle + 1, high];
  }
  return low;
}
