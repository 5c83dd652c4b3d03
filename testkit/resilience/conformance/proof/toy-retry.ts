import { setTimeout as sleep } from 'node:timers/promises';
import { NEVER, type Action, type Guard } from '../../guard.js';
import { drawDelays } from '../../delays.js';
import { RetryBudget } from '../../retry-budget.js';
import type { RetrySettings } from '../../settings.js';
import type { RetrySubject } from '../retry-subject.js';

/** What can be wrong with a retry. */
export interface RetryFlaws {
  readonly retriesSuccess?: boolean;
  readonly goesOnAfterSuccess?: boolean;
  readonly attemptsOff?: number;
  readonly alwaysRetries?: boolean;
  readonly rejectsWithFirst?: boolean;
  readonly waitsNever?: boolean;
  readonly beginsAborted?: boolean;
  readonly abortedInAttemptGoesOn?: boolean;
  readonly losesSignal?: boolean;
  readonly waitsDeaf?: boolean;
  readonly callsAfterAbort?: boolean;
  readonly delays?: (settings: RetrySettings) => Iterable<number>;
  readonly spendsFreely?: boolean;
}

interface Call<T> {
  readonly action: Action<T>;
  readonly signal: AbortSignal;
  readonly delays: Iterator<number>;
  readonly values: T[];
  readonly errors: unknown[];
}

/** A plain retry without a library, right but for the flaws that it is given. */
class ToyRetry implements Guard {
  readonly #budget: RetryBudget;

  constructor(
    readonly settings: RetrySettings,
    readonly flaws: RetryFlaws,
  ) {
    this.#budget = new RetryBudget(settings.budget ?? { ratio: Infinity, burst: Infinity });
  }

  async execute<T>(action: Action<T>, signal = NEVER): Promise<T> {
    if (!this.flaws.beginsAborted) signal.throwIfAborted();
    this.#budget.deposit();
    const call: Call<T> = { action, signal, values: [], errors: [], delays: this.#drawDelays() };
    await this.#attempt(call);
    while (this.#goesOn(call)) await this.#waitAndAttempt(call);
    return this.#end(call);
  }

  #end<T>({ values, errors }: Call<T>): T {
    if (values.length > 0) return values.at(-1)!;
    throw errors.at(this.flaws.rejectsWithFirst ? 0 : -1);
  }

  #drawDelays(): Iterator<number> {
    const { waitsNever, delays = drawPlainly } = this.flaws;
    return delays(waitsNever ? { ...this.settings, base: 0 } : this.settings)[Symbol.iterator]();
  }

  async #attempt<T>({ action, signal, values, errors }: Call<T>): Promise<void> {
    try {
      values.push(await action(this.flaws.losesSignal ? NEVER : signal));
    } catch (error) {
      errors.push(error);
    }
  }

  #goesOn({ values, errors, signal }: Call<unknown>): boolean {
    const made = values.length + errors.length;
    if (this.flaws.retriesSuccess && made === 1) return true;
    if (values.length > 0 && !this.flaws.goesOnAfterSuccess) return false;
    if (signal.aborted && !this.flaws.abortedInAttemptGoesOn) return false;
    return made < this.#most && (this.flaws.spendsFreely === true || this.#budget.take());
  }

  get #most(): number {
    const { alwaysRetries, attemptsOff = 0 } = this.flaws;
    return Math.max(this.settings.attempts, alwaysRetries ? 2 : 1) + attemptsOff;
  }

  async #waitAndAttempt<T>(call: Call<T>): Promise<void> {
    const { waitsDeaf, callsAfterAbort } = this.flaws;
    const { value } = call.delays.next();
    // A wait that nobody ends must not keep the tests from ending.
    const options = waitsDeaf ? { ref: false } : { signal: call.signal };
    const woken = await sleep(value, undefined, options).catch((error: unknown) => error);
    if (woken === undefined || callsAfterAbort) await this.#attempt(call);
    else call.errors.push(woken);
  }
}

const drawPlainly = (settings: RetrySettings): Iterable<number> =>
  drawDelays(settings, Math.random);

/** The plain retry, with flaws or without, as a subject. */
export function toyRetry(flaws: RetryFlaws = {}): RetrySubject {
  const make = (settings: RetrySettings): Guard => new ToyRetry(settings, flaws);
  return { name: 'the toy retry', make, drawDelays: flaws.delays ?? drawPlainly };
}
