import { setTimeout as sleepFor } from 'node:timers/promises';

/** Time as a port: tests hand in a clock that they move themselves. */
export interface Clock {
  /** Milliseconds since any fixed moment; never goes back. */
  now(): number;
  /** Ends after that many milliseconds; rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The longest wait that Node's timers know; they take a longer one for 1 ms. */
const LONGEST = 2 ** 31 - 1;

async function sleepByTimer(milliseconds: number, signal?: AbortSignal): Promise<void> {
  const options = signal === undefined ? {} : { signal };
  const wait = sleepFor(Math.min(milliseconds, LONGEST), undefined, options);
  await wait.catch(() => signal?.throwIfAborted());
}

/** The clock of the machine, which no change of the date moves. */
export const SYSTEM_CLOCK: Clock = { now: () => performance.now(), sleep: sleepByTimer };
