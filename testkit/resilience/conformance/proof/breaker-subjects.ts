import {
  circuitBreaker,
  ConsecutiveBreaker,
  handleAll,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import Opossum from 'opossum';
import { setTimeout as sleep } from 'node:timers/promises';
import { ManualClock } from '../../../manual-clock.js';
import { NEVER, type Action } from '../../guard.js';
import { protect } from '../../protect.js';
import type { BreakerDemands, BreakerSubject } from '../breaker-subject.js';

/** Our preset, on a clock that the demands move. */
export const LINTEL_BREAKER: BreakerSubject = {
  name: 'Lintel',
  make: ({ threshold, halfOpenAfter, timeout }) => {
    const clock = new ManualClock();
    const breaker = { after: threshold, halfOpenAfter };
    const { execute } = protect({ breaker, ...(timeout && { timeout }) }, { clock });
    return { execute, pass: (milliseconds) => clock.advance(milliseconds) };
  },
};

/** Cockatiel's breaker as it comes, with its timeout inside where one is asked for. */
export const COCKATIEL_BREAKER: BreakerSubject = {
  name: 'cockatiel',
  make: (demands) => {
    const policy = cockatielPolicy(demands);
    return {
      execute: (action, signal) => policy.execute((context) => action(context.signal), signal),
      pass: (milliseconds) => sleep(milliseconds),
    };
  },
};

function cockatielPolicy({ threshold, halfOpenAfter, timeout: limit }: BreakerDemands) {
  const breaker = new ConsecutiveBreaker(threshold);
  const circuit = circuitBreaker(handleAll, { breaker, halfOpenAfter });
  return limit === undefined ? circuit : wrap(circuit, timeout(limit, TimeoutStrategy.Aggressive));
}

const run = async (action: Action<unknown>, signal: AbortSignal): Promise<unknown> =>
  action(signal);

/** Opossum's breaker as it comes; it knows shares of failures, and signals as arguments only. */
export const OPOSSUM_BREAKER: BreakerSubject = {
  name: 'opossum',
  make: (demands) => {
    const breaker = new Opossum(run, opossumOptions(demands));
    return {
      // What goes in as an action of T comes out as its result.
      execute: <T>(action: Action<T>, signal = NEVER) => breaker.fire(action, signal) as Promise<T>,
      pass: (milliseconds) => sleep(milliseconds),
      dispose: () => breaker.shutdown(),
    };
  },
};

function opossumOptions({ threshold, halfOpenAfter, timeout }: BreakerDemands): Opossum.Options {
  const share = { volumeThreshold: threshold, errorThresholdPercentage: 50 };
  return { ...share, resetTimeout: halfOpenAfter, timeout: timeout ?? false };
}
