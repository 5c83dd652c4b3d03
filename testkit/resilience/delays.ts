import type { Random } from '../seeded-random.js';
import type { RetrySettings } from './settings.js';

type DelaySettings = Pick<RetrySettings, 'jitter' | 'base' | 'exponent' | 'max'>;

/** What a delay is made from: how many there were, and the last one. */
interface Past {
  readonly count: number;
  readonly last: number;
}

type NextDelay = (settings: DelaySettings, random: Random, past: Past) => number;

/**
 * How the next delay is drawn. "Full" and "decorrelated" as in Marc Brooker, "Exponential Backoff
 * And Jitter", AWS Architecture Blog, 2015.
 */
const DELAYS: Readonly<Record<RetrySettings['jitter'], NextDelay>> = {
  none: (settings, _, { count }) => ceilingOf(settings, count),
  full: (settings, random, { count }) => random() * ceilingOf(settings, count),
  decorrelated: ({ base, max }, random, { last }) =>
    Math.min(max, base + random() * Math.max(0, last * 3 - base)),
};

/** The delays of one call's retries, without end. Each is finite, and from 0 to `max`. */
export function* drawDelays(settings: DelaySettings, random: Random): Generator<number, never> {
  let last = Math.min(settings.base, settings.max);
  for (let count = 0; ; count += 1) {
    last = DELAYS[settings.jitter](settings, random, { count, last });
    yield last;
  }
}

/** Zero times what has grown beyond all numbers would be none. */
function ceilingOf({ base, exponent, max }: DelaySettings, count: number): number {
  return base === 0 ? 0 : Math.min(max, base * exponent ** count);
}
