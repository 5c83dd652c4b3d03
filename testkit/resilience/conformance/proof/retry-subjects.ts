import {
  decorrelatedJitterGenerator,
  ExponentialBackoff,
  fullJitterGenerator,
  handleAll,
  noJitterGenerator,
  retry,
  type IBackoff,
} from 'cockatiel';
import { seededRandom } from '../../../seeded-random.js';
import { drawDelays } from '../../delays.js';
import { protect } from '../../protect.js';
import type { RetrySettings } from '../../settings.js';
import type { RetrySubject } from '../retry-subject.js';

const random = seededRandom(1);

/** Our preset. */
export const LINTEL_RETRY: RetrySubject = {
  name: 'Lintel',
  make: (settings) => protect({ retry: settings }, { random }),
  drawDelays: (settings) => drawDelays(settings, random),
};

const GENERATORS = {
  none: noJitterGenerator,
  full: fullJitterGenerator,
  decorrelated: decorrelatedJitterGenerator,
} as const;

/** Cockatiel's retry as it comes; it has no budget. */
export const COCKATIEL_RETRY: RetrySubject = {
  name: 'cockatiel',
  lacks: ['budget'],
  make: (settings) => {
    const options = { maxAttempts: settings.attempts - 1, backoff: backoffOf(settings) };
    // Calls that wait for long must not keep the tests from ending.
    const policy = retry(handleAll, options).dangerouslyUnref();
    return { execute: (action, signal) => policy.execute((it) => action(it.signal), signal) };
  },
  drawDelays: drawFromBackoff,
};

function* drawFromBackoff(settings: RetrySettings): Generator<number> {
  let backoff: IBackoff<unknown> = backoffOf(settings).next();
  for (; ; backoff = backoff.next(undefined)) yield backoff.duration;
}

function backoffOf({ jitter, base, exponent, max }: RetrySettings) {
  const growth = { initialDelay: base, exponent, maxDelay: max };
  // Each generator has a state of its own, which nothing but itself ever reads.
  const generator = GENERATORS[jitter] as typeof noJitterGenerator;
  return new ExponentialBackoff({ ...growth, generator });
}
