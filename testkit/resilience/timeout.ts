import { setMaxListeners } from 'node:events';
import { TaskCancelledError } from 'cockatiel';
import { endWithSignal } from './end-with-signal.js';
import { NEVER, type Action, type Guard, type GuardPorts } from './guard.js';

/**
 * Ends calls that take too long, whether or not they heed their signal. Cockatiel's own timeout
 * takes no clock; this one throws the same error.
 */
export class Timeout implements Guard {
  constructor(
    readonly milliseconds: number,
    readonly ports: GuardPorts,
  ) {}

  async execute<T>(action: Action<T>, signal = NEVER): Promise<T> {
    signal.throwIfAborted();
    const [stop, done] = [new AbortController(), new AbortController()];
    this.#stopLate(stop, done.signal);
    follow(signal, stop, done.signal);
    const running = Promise.resolve(stop.signal).then(action);
    return endWithSignal(running, stop.signal).finally(() => done.abort());
  }

  #stopLate(stop: AbortController, done: AbortSignal): void {
    // The sleep rejects when the call has ended in time.
    this.ports.clock.sleep(this.milliseconds, done).then(
      () => stop.abort(this.#tellLate()),
      () => undefined,
    );
  }

  #tellLate(): TaskCancelledError {
    const after = this.milliseconds;
    this.ports.onEvent({ kind: 'timed-out', after }, this.ports.clock.now());
    return new TaskCancelledError(`Operation timed out after ${after}ms`);
  }
}

/** `AbortSignal.any` would keep hold of each call for as long as the caller's signal lives. */
function follow(signal: AbortSignal, stop: AbortController, done: AbortSignal): void {
  setMaxListeners(0, signal);
  signal.addEventListener('abort', () => stop.abort(signal.reason), { signal: done });
}
