import { EventEmitter, once } from 'node:events';
import { endWithSignal } from '../../end-with-signal.js';
import { NEVER, type Action } from '../../guard.js';
import { ManualClock } from '../../../manual-clock.js';
import type { BreakerDemands, BreakerSubject, TestedBreaker } from '../breaker-subject.js';

/** What can be wrong with a breaker. */
export interface BreakerFlaws {
  readonly hidesErrors?: boolean;
  readonly thresholdOff?: number;
  readonly leaksWhileOpen?: boolean;
  readonly neverSamples?: boolean;
  readonly samplesAll?: boolean;
  readonly neverCloses?: boolean;
  readonly closesAfterFailedSample?: boolean;
  readonly remembersFailures?: boolean;
  readonly lateFailureSticks?: boolean;
  readonly lateSuccessCloses?: 'half-open' | 'open';
  readonly lateAbortOpens?: boolean;
  readonly throwSticks?: boolean;
  readonly hangSticks?: boolean;
  readonly abortSticks?: boolean;
  readonly abortCloses?: boolean;
  readonly abortsCount?: boolean;
  readonly losesSignal?: boolean;
  readonly losesSignalOfWaiting?: boolean;
  readonly waitsDeaf?: boolean;
  readonly beginsAborted?: boolean;
  readonly sticksAfter?: number;
}

type State = 'closed' | 'open' | 'half-open';
type Result = 'success' | 'failure' | 'aborted';

/** A call as it was let through: what it says counts only for the state that it began in. */
interface Pass {
  readonly generation: number;
  readonly waited: boolean;
}

/** A plain breaker without a library, right but for the flaws that it is given. */
export class ToyBreaker implements TestedBreaker {
  readonly #clock = new ManualClock();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #state: State = 'closed';
  #generation = 0;
  #failures = 0;
  #openedAt = 0;
  #refusals = 0;
  #openings = 0;

  constructor(
    readonly demands: BreakerDemands,
    readonly flaws: BreakerFlaws,
  ) {}

  pass(milliseconds: number): Promise<void> {
    return this.#clock.advance(milliseconds);
  }

  async execute<T>(action: Action<T>, signal = NEVER): Promise<T> {
    if (!this.flaws.beginsAborted) signal.throwIfAborted();
    const waited = this.#mustWait();
    while (this.#mustWait()) await this.#waitForChange(signal);
    const pass = { generation: this.#admit(), waited };
    return this.#run(pass, action, signal);
  }

  /** As with some libraries, calls wait while a sample is under way. */
  #mustWait(): boolean {
    return this.#state === 'half-open' && !this.flaws.samplesAll;
  }

  async #waitForChange(signal: AbortSignal): Promise<void> {
    await once(this.#changes, 'change', this.flaws.waitsDeaf ? {} : { signal });
  }

  #admit(): number {
    if (this.#isTimeToSample()) this.#enter('half-open');
    if (this.#state === 'open' && !this.#leaks()) throw new Error('The circuit is open.');
    return this.#generation;
  }

  #isTimeToSample(): boolean {
    if (this.#state !== 'open' || this.flaws.neverSamples) return false;
    return this.#clock.now() - this.#openedAt >= this.demands.halfOpenAfter;
  }

  #leaks(): boolean {
    this.#refusals += 1;
    return this.flaws.leaksWhileOpen === true && this.#refusals % 10 === 0;
  }

  async #run<T>(pass: Pass, action: Action<T>, signal: AbortSignal): Promise<T> {
    const ending = this.#begin(pass, action, signal);
    const fail = (): void => this.#hear(pass, signal.aborted ? 'aborted' : 'failure');
    ending.then(() => this.#hear(pass, 'success'), fail);
    return ending.catch((error: unknown) => {
      throw this.flaws.hidesErrors ? new Error('refused') : error;
    });
  }

  async #begin<T>({ waited }: Pass, action: Action<T>, signal: AbortSignal): Promise<T> {
    const { losesSignal, losesSignalOfWaiting } = this.flaws;
    const handed = losesSignal || (waited && losesSignalOfWaiting) ? NEVER : signal;
    const running = new Promise<T>((resolve) => resolve(this.#act(action, handed)));
    return endWithSignal(running, this.#deadline());
  }

  #act<T>(action: Action<T>, signal: AbortSignal): Promise<T> | T {
    try {
      return action(signal);
    } catch (error) {
      if (this.flaws.throwSticks && this.#state === 'half-open') this.#stick();
      throw error;
    }
  }

  #deadline(): AbortSignal {
    const late = new AbortController();
    const { timeout = Infinity } = this.flaws.hangSticks ? {} : this.demands;
    const abort = (): void => late.abort(new Error('late'));
    this.#clock.sleep(timeout).then(abort, () => undefined);
    return late.signal;
  }

  #hear({ generation }: Pass, result: Result): void {
    if (generation === this.#generation) this.#learn(result);
    else this.#hearLate(result);
  }

  #hearLate(result: Result): void {
    const { lateFailureSticks, lateSuccessCloses, lateAbortOpens } = this.flaws;
    if (result === 'success' && lateSuccessCloses === this.#state) this.#enter('closed');
    if (result === 'failure' && lateFailureSticks) this.#stick();
    if (result === 'aborted' && lateAbortOpens) this.#enter('open');
  }

  #stick(): void {
    this.#enter('open');
    this.#openedAt = Infinity;
  }

  #learn(result: Result): void {
    if (this.#state === 'half-open') this.#judgeSample(result);
    else this.#count(result);
  }

  #judgeSample(result: Result): void {
    const { abortSticks, abortCloses, closesAfterFailedSample, neverCloses } = this.flaws;
    if (result === 'aborted' && abortSticks) return this.#stick();
    const fails = result === 'aborted' ? !abortCloses : !closesAfterFailedSample;
    const isWell = result === 'success' ? !neverCloses : !fails;
    this.#enter(isWell ? 'closed' : 'open');
  }

  #count(result: Result): void {
    if (result === 'success') this.#failures = 0;
    const isFailure = result === 'failure' || (result === 'aborted' && this.flaws.abortsCount);
    if (isFailure) this.#failures += 1;
    const threshold = this.demands.threshold + (this.flaws.thresholdOff ?? 0);
    if (this.#failures >= threshold) this.#enter('open');
  }

  #enter(state: State): void {
    this.#state = state;
    this.#changes.emit('change');
    this.#generation += 1;
    if (!this.flaws.remembersFailures) this.#failures = 0;
    if (state === 'open') this.#noteOpening();
  }

  #noteOpening(): void {
    this.#openings += 1;
    this.#openedAt = this.#openings === this.flaws.sticksAfter ? Infinity : this.#clock.now();
  }
}

/** The plain breaker, with flaws or without, as a subject. */
export function toyBreaker(flaws: BreakerFlaws = {}): BreakerSubject {
  return { name: 'the toy breaker', make: (demands) => new ToyBreaker(demands, flaws) };
}
