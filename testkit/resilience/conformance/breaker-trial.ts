import { setTimeout as sleep } from 'node:timers/promises';
import { HeldCall, settle } from './held-call.js';
import type { BreakerDemands, BreakerSubject, TestedBreaker } from './breaker-subject.js';

export const THRESHOLD = 5;
/** Short, since some subjects know the machine's time only. In milliseconds. */
export const WAIT = 20;
/** By the machine's clock, since calls may hang; three waits are long over. In milliseconds. */
const OUT_OF_TIME = 2000;
const HOUR = 3_600_000;

/** A breaker, and what is done to it. */
export class BreakerTrial {
  constructor(readonly breaker: TestedBreaker) {}

  /** Makes calls one after the other that succeed; tells how many of them were begun. */
  async succeed(count: number): Promise<number> {
    let begun = 0;
    const action = (): number => (begun += 1);
    for (let call = 0; call < count; call += 1) await this.attempt(action);
    return begun;
  }

  /** Makes calls one after the other that fail. */
  async fail(count: number): Promise<void> {
    for (let call = 0; call < count; call += 1) await this.attempt(failLater);
  }

  async attempt(action: () => unknown): Promise<void> {
    await this.breaker.execute(() => action()).catch(() => undefined);
  }

  /** Begins calls that end when they are told to. */
  async begin(count: number): Promise<readonly HeldCall[]> {
    const calls = Array.from({ length: count }, () => new HeldCall(this.breaker));
    await settle();
    return calls;
  }

  /** Begins one call that ends when it is told to, or is aborted. */
  async beginOne(signal?: AbortSignal): Promise<HeldCall> {
    const call = new HeldCall(this.breaker, signal);
    await settle();
    return call;
  }

  open(): Promise<void> {
    return this.fail(THRESHOLD);
  }

  /** Until it may sample. */
  pass(): Promise<void> {
    return this.breaker.pass(WAIT * 1.5);
  }

  async openAndPass(): Promise<void> {
    await this.open();
    await this.pass();
  }

  /** Whether calls get through again, after at most three more waits, once the service is well. */
  async recovers(): Promise<boolean> {
    const given = new AbortController();
    const outOfTime = sleep(OUT_OF_TIME, false, { signal: given.signal }).catch(() => false);
    return Promise.race([this.#recovers(), outOfTime]).finally(() => given.abort());
  }

  async #recovers(): Promise<boolean> {
    for (let round = 0; round < 3; round += 1) {
      await this.pass();
      if ((await this.succeed(5)) === 5) return true;
    }
    return false;
  }
}

async function failLater(): Promise<never> {
  await settle();
  throw new Error('the service failed');
}

export const countBegun = (calls: readonly HeldCall[]): number =>
  calls.filter((call) => call.hasBegun).length;

/** How a demand sets its breaker: it may stay open for an hour, and it may have a timeout. */
export interface TrialSettings {
  readonly forLong?: boolean;
  readonly timeout?: number;
}

/** Makes a breaker for one demand, and ends it afterwards. */
export async function onTrial<T>(
  subject: BreakerSubject,
  settings: TrialSettings,
  look: (trial: BreakerTrial) => Promise<T>,
): Promise<T> {
  const breaker = subject.make(toDemands(settings));
  return look(new BreakerTrial(breaker)).finally(() => breaker.dispose?.());
}

function toDemands({ forLong = false, timeout }: TrialSettings): BreakerDemands {
  const halfOpenAfter = forLong ? HOUR : WAIT;
  return { threshold: THRESHOLD, halfOpenAfter, ...(timeout !== undefined && { timeout }) };
}
