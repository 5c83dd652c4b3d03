import { setTimeout as sleep } from 'node:timers/promises';
import { LintelError } from '../../policy/errors.js';

/** What is waited for, and for how many milliseconds at most. */
export interface Wait {
  /** As a message names it: `Redis on port 7000`. */
  readonly awaited: string;
  readonly longest: number;
  /** The last that was seen, for the message of a wait that fails. */
  readonly lastSeen?: () => string;
}

/** The promise's value; throws `service-failed` if it takes too long. */
export async function withDeadline<Value>(promise: Promise<Value>, wait: Wait): Promise<Value> {
  const alarm = new AbortController();
  const late = sleep(wait.longest, LATE, { signal: alarm.signal });
  const outcome = await Promise.race([promise, late]).finally(() => alarm.abort());
  late.catch(() => undefined);
  if (outcome === LATE) throw tooLate(wait);
  return outcome as Value; // what is not the mark is the promise's own value
}

const LATE = Symbol('late');

/** Asks until it is so. Throws `service-failed` when that takes too long. */
export async function waitUntil(isSo: Question, wait: Wait): Promise<void> {
  const end = performance.now() + wait.longest;
  for (let pause = 2; !(await isSo()); pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
    if (performance.now() > end) throw tooLate(wait);
    await sleep(pause);
  }
}

export type Question = () => boolean | Promise<boolean>;

/** In milliseconds. */
const LONGEST_PAUSE = 50;

function tooLate({ awaited, longest, lastSeen }: Wait): LintelError {
  const seen = lastSeen?.().trim() ?? '';
  const ending = seen === '' ? '' : ` Last seen:\n${seen}`;
  return new LintelError(
    'service-failed',
    `Waited ${longest} ms for ${awaited}, in vain.${ending}`,
  );
}
