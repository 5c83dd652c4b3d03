import { seededRandom, type Random } from '../../seeded-random.js';
import { toBuckets } from '../buckets.js';
import type { Sampled } from '../sampled.js';

/** What the times of a made-up service are like. */
export interface Service {
  /** In milliseconds. */
  readonly median: number;
  /** How many times as long one of twenty takes. */
  readonly tail: number;
}

const CALLS = 400;
const STRETCH = 20;

/** Each run is a bit faster or slower as a whole, and neighbours in a run are alike. */
const [BETWEEN_RUNS, WITHIN_RUN, LIKENESS] = [0.05, 0.25, 0.7];

/** A run as a real service might give it; the same seed gives the same. */
export function syntheticRun({ median, tail }: Service, seed: number, pace = 1): Sampled {
  const random = seededRandom(seed * 7919);
  const level = Math.log(median) + BETWEEN_RUNS * normal(random);
  const states = wander(random);
  const slow = (): number => (random() < 0.05 ? Math.log(tail) : 0);
  return { pace, phases: [cut(states.map((state) => Math.exp(level + state + slow())))] };
}

/** An autoregressive process of the first order. */
function wander(random: Random): readonly number[] {
  const fresh = WITHIN_RUN * Math.sqrt(1 - LIKENESS ** 2);
  let state = WITHIN_RUN * normal(random);
  return Array.from({ length: CALLS }, () => (state = LIKENESS * state + fresh * normal(random)));
}

/** Drawn by the method of Box and Muller. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const cut = (times: readonly number[]) =>
  Array.from({ length: CALLS / STRETCH }, (_, at) =>
    toBuckets(times.slice(at * STRETCH, (at + 1) * STRETCH)),
  );
