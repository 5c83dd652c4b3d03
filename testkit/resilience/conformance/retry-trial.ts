import { setTimeout as sleep } from 'node:timers/promises';
import type { RetrySettings } from '../settings.js';
import { settle } from './held-call.js';
import type { RetrySubject } from './retry-subject.js';

/** Retries almost at once, as the kit knows the machine's time only. */
export const AT_ONCE: RetrySettings = {
  attempts: 4,
  jitter: 'none',
  base: 1,
  exponent: 1,
  max: 1,
};

/** Waits so long that no test would see the end of it. */
export const IN_AN_HOUR: RetrySettings = { ...AT_ONCE, base: 3_600_000, max: 3_600_000 };

/** A service that fails its first calls, and counts them all. */
export class FailingService {
  calls = 0;

  constructor(readonly failures = Infinity) {}

  /** Each failure tells its number. */
  readonly call = async (): Promise<string> => {
    this.calls += 1;
    await settle();
    if (this.calls <= this.failures) throw new Error(`failure ${this.calls}`);
    return `call ${this.calls}`;
  };
}

/** What a call gave, or the message of its error. */
export async function outcomeOf(call: Promise<unknown>): Promise<string> {
  return call.then(String, (error: unknown) =>
    String(error instanceof Error ? error.message : error),
  );
}

/** By the machine's clock; a call that heeds its signal ends within some turns of the loop. */
const OUT_OF_TIME = 1000;

/** Whether a call ends though its delays are long. */
export async function endsSoon(call: Promise<unknown>): Promise<boolean> {
  const given = new AbortController();
  const late = sleep(OUT_OF_TIME, false, { signal: given.signal }).catch(() => false);
  const ended = call.catch(() => undefined).then(() => true);
  return Promise.race([ended, late]).finally(() => given.abort());
}

/** Begins a call of a service that fails, and aborts it while it waits for its second attempt. */
export async function abortInWait(subject: RetrySubject, settings: RetrySettings) {
  const [service, caller] = [new FailingService(), new AbortController()];
  const call = subject.make(settings).execute(service.call, caller.signal);
  call.catch(() => undefined);
  for (let turns = 0; turns < 3; turns += 1) await settle();
  caller.abort();
  return { service, call };
}

/** The first so many delays of a call. */
export function takeDelays(subject: RetrySubject, settings: RetrySettings, count: number) {
  const delays: number[] = [];
  for (const delay of subject.drawDelays(settings)) if (delays.push(delay) === count) break;
  return delays;
}

/** The same delay of many calls. */
export function sampleDelays(subject: RetrySubject, settings: RetrySettings, index: number) {
  const calls = Array.from({ length: 400 }, () => takeDelays(subject, settings, index + 1));
  return calls.map((delays) => delays[index]!);
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
