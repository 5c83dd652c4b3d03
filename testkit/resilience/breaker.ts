import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
  type IBackoff,
} from 'cockatiel';
import type { Clock } from '../clock.js';
import { endWithSignal } from './end-with-signal.js';
import { NEVER, type Action, type Guard, type GuardPorts } from './guard.js';
import type { BreakerSettings } from './settings.js';

/** A call that its caller aborted: it says nothing of the service. */
class Cancelled extends Error {
  constructor(
    cause: unknown,
    /** Whether it was the breaker's sample: an earlier call may end while another one samples. */
    readonly isSample: boolean,
  ) {
    super('aborted', { cause });
  }
}

const STATES = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Isolated]: 'open',
} as const;

/**
 * Cockatiel's circuit breaker on the clock that is handed in. Calls that their callers abort do not
 * open it; as samples they do not close it either. Each call keeps its own signal.
 */
export class Breaker implements Guard {
  readonly #policy: CircuitBreakerPolicy;

  constructor(settings: BreakerSettings, ports: GuardPorts) {
    const breaker = new ConsecutiveBreaker(settings.after);
    const halfOpenAfter = new WaitOnClock(ports.clock, settings.halfOpenAfter);
    const counted = handleWhen((error) => !(error instanceof Cancelled) || error.isSample);
    this.#policy = circuitBreaker(counted, { breaker, halfOpenAfter });
    tellChanges(this.#policy, ports);
  }

  get state(): (typeof STATES)[CircuitState] {
    return STATES[this.#policy.state];
  }

  async execute<T>(action: Action<T>, signal = NEVER): Promise<T> {
    signal.throwIfAborted();
    const begin = () => runMarked(action, signal, this.state !== 'closed');
    const ended = this.#policy.execute(begin);
    return endWithSignal(ended, signal).catch((error: unknown) => {
      throw error instanceof Cancelled ? error.cause : error;
    });
  }
}

/** A call may be aborted while it waits for another one's sample. */
async function runMarked<T>(action: Action<T>, signal: AbortSignal, isSample: boolean): Promise<T> {
  try {
    signal.throwIfAborted();
    return await action(signal);
  } catch (cause) {
    throw signal.aborted ? new Cancelled(cause, isSample) : cause;
  }
}

function tellChanges(policy: CircuitBreakerPolicy, { clock, onEvent }: GuardPorts): void {
  policy.onBreak(() => onEvent({ kind: 'opened' }, clock.now()));
  policy.onHalfOpen(() => onEvent({ kind: 'half-opened' }, clock.now()));
  policy.onReset(() => onEvent({ kind: 'closed' }, clock.now()));
}

/**
 * Cockatiel compares a wait's duration with the system's date at each call. This one is endless
 * until its own clock says that it is over, so the date plays no part.
 */
class WaitOnClock implements IBackoff<unknown> {
  readonly #since: number;

  constructor(
    readonly clock: Clock,
    readonly wait: number,
  ) {
    this.#since = clock.now();
  }

  get duration(): number {
    return this.clock.now() - this.#since < this.wait ? Infinity : -Infinity;
  }

  next(): WaitOnClock {
    return new WaitOnClock(this.clock, this.wait);
  }
}
