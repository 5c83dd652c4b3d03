import { ConstantBackoff, handleWhen, retry, type RetryPolicy } from 'cockatiel';
import { drawDelays } from './delays.js';
import { NEVER, type Action, type Guard, type GuardPorts } from './guard.js';
import { RetryBudget } from './retry-budget.js';
import type { RetrySettings } from './settings.js';

/** An error that is not to be tried again; the true one is its cause. */
class Final extends Error {}

const WORTH_TRYING = handleWhen((error) => !(error instanceof Final));
const AT_ONCE = { backoff: new ConstantBackoff(0) };

/**
 * Cockatiel's retry. The wait lies in front of each further attempt rather than in its backoff: so
 * it is the clock's, it ends when the call is aborted, and no attempt follows.
 */
export class Retry implements Guard {
  readonly #policy: RetryPolicy;
  readonly #budget: RetryBudget | undefined;

  constructor(
    readonly settings: RetrySettings,
    readonly ports: GuardPorts,
  ) {
    this.#policy = retry(WORTH_TRYING, { ...AT_ONCE, maxAttempts: settings.attempts - 1 });
    this.#budget = settings.budget && new RetryBudget(settings.budget);
  }

  async execute<T>(action: Action<T>, signal = NEVER): Promise<T> {
    signal.throwIfAborted();
    this.#budget?.deposit();
    const attempts = new Attempts(this, this.#budget, { action, signal });
    const ended = this.#policy.execute(({ attempt }) => attempts.make(attempt), signal);
    return ended.catch((error: unknown) => attempts.end(error));
  }
}

interface Call<T> {
  readonly action: Action<T>;
  readonly signal: AbortSignal;
}

/** The attempts of one call. */
class Attempts<T> {
  readonly #delays: Generator<number, never>;
  #error: unknown;

  constructor(
    readonly retry: Retry,
    readonly budget: RetryBudget | undefined,
    readonly call: Call<T>,
  ) {
    this.#delays = drawDelays(retry.settings, retry.ports.random);
  }

  async make(attempt: number): Promise<T> {
    const { action, signal } = this.call;
    if (attempt > 0) await this.#pause(attempt, signal);
    return Promise.resolve(signal)
      .then(action)
      .catch((error: unknown) => this.#fail(error));
  }

  #fail(error: unknown): never {
    this.#error = error;
    throw this.call.signal.aborted ? new Final('aborted', { cause: error }) : error;
  }

  async #pause(attempt: number, signal: AbortSignal): Promise<void> {
    if (this.budget?.take() === false) throw this.#giveUp('budget');
    const delay = this.#delays.next().value;
    this.#tell({ kind: 'retried', attempt, delay });
    await this.retry.ports.clock.sleep(delay, signal).catch((error) => this.#fail(error));
  }

  #giveUp(because: 'attempts' | 'budget'): Final {
    this.#tell({ kind: 'gave-up', because, error: this.#error });
    return new Final(because, { cause: this.#error });
  }

  /** What the whole call rejects with: the error of the action, as it was. */
  end(error: unknown): never {
    throw (error instanceof Final ? error : this.#giveUp('attempts')).cause;
  }

  #tell(event: Parameters<GuardPorts['onEvent']>[0]): void {
    this.retry.ports.onEvent(event, this.retry.ports.clock.now());
  }
}
