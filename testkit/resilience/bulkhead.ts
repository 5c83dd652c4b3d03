import { bulkhead, type BulkheadPolicy } from 'cockatiel';
import { endWithSignal } from './end-with-signal.js';
import { NEVER, type Action, type Guard, type GuardPorts } from './guard.js';
import type { BulkheadSettings } from './settings.js';

/** Cockatiel's bulkhead; a call that is aborted while it waits for a place ends at once. */
export class Bulkhead implements Guard {
  readonly #policy: BulkheadPolicy;

  constructor({ limit, queue }: BulkheadSettings, { clock, onEvent }: GuardPorts) {
    this.#policy = bulkhead(limit, queue);
    this.#policy.onReject(() => onEvent({ kind: 'rejected' }, clock.now()));
  }

  async execute<T>(action: Action<T>, signal = NEVER): Promise<T> {
    signal.throwIfAborted();
    const ended = this.#policy.execute(() => action(signal), signal);
    return endWithSignal(ended, signal);
  }
}
