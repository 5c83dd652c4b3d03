import { createHash } from 'node:crypto';

const BLOCK = Buffer.alloc(64 * 1024, 'calibration');
const ROUNDS = 16;

/**
 * How long the work takes on a machine that is not slow, in milliseconds: the median of 1,000 was
 * 0.57 on a core with instructions for SHA.
 */
const NOMINAL = 0.6;

/** How fast the machine was around a run. */
export interface Calibration {
  /** The median time of a fixed piece of work, in milliseconds. */
  readonly median: number;
  /** How many times slower than nominal that is; at least 1. */
  readonly slowdown: number;
}

/** Times a fixed piece of work several times, on the machine's own clock. */
export function timeWork(times: number): number[] {
  return Array.from({ length: times }, timeOnce);
}

function timeOnce(): number {
  const begun = performance.now();
  const hash = createHash('sha256');
  for (let round = 0; round < ROUNDS; round += 1) hash.update(BLOCK);
  hash.digest();
  return performance.now() - begun;
}

/** What times of the work say of the machine. */
export function toCalibration(times: readonly number[], nominal = NOMINAL): Calibration {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? nominal;
  return { median, slowdown: Math.max(1, median / nominal) };
}
