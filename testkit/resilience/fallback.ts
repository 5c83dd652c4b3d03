import { fallback, handleAll, type FailureReason, type FallbackPolicy } from 'cockatiel';
import { fillPorts } from './fill-ports.js';
import { NEVER, type Action, type Guard, type GuardPorts } from './guard.js';

/** Cockatiel's fallback around a guard: what fails in it ends in what `make` gives. */
export class Fallback<R> {
  readonly #policy: FallbackPolicy<R>;

  constructor(
    readonly guard: Guard,
    make: () => R | Promise<R>,
    ports: Partial<GuardPorts> = {},
  ) {
    this.#policy = fallback(handleAll, make);
    this.#policy.onFailure(({ reason }) => tell(reason, fillPorts(ports)));
  }

  async execute<T>(action: Action<T>, signal = NEVER): Promise<T | R> {
    return this.#policy.execute(() => this.guard.execute(action, signal));
  }
}

function tell(reason: FailureReason<unknown>, { clock, onEvent }: GuardPorts): void {
  const error = 'error' in reason ? reason.error : reason.value;
  onEvent({ kind: 'fell-back', error }, clock.now());
}
