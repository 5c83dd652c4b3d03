import { EventEmitter, once, setMaxListeners } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import type { Guard } from '../guard.js';

/** How a call ended, or that it hasn't. */
export type Ending = 'pending' | 'resolved' | 'rejected';

type Outcome = 'succeed' | 'fail';

/** A call whose action does nothing until it is told to. */
export class HeldCall {
  readonly #gate = new EventEmitter();
  #outcome: Outcome | undefined;
  /** The signals that its action was handed, one for each time that it was begun. */
  readonly signals: AbortSignal[] = [];
  ending: Ending = 'pending';

  constructor(guard: Guard, signal?: AbortSignal) {
    const call = guard.execute((inner) => this.#act(inner), signal);
    call.then(
      () => (this.ending = 'resolved'),
      () => (this.ending = 'rejected'),
    );
  }

  get hasBegun(): boolean {
    return this.signals.length > 0;
  }

  /** Lets the action end, now or as soon as it has begun, and what follows from it happen. */
  async end(outcome: Outcome): Promise<void> {
    this.#outcome = outcome;
    this.#gate.emit('told');
    await settle();
  }

  async #act(signal: AbortSignal): Promise<void> {
    this.signals.push(signal);
    setMaxListeners(0, signal);
    if (this.#outcome === undefined) await once(this.#gate, 'told', { signal });
    if (this.#outcome === 'fail') throw new Error('the service failed');
  }
}

/** Lets all happen that only waits for its turn. */
export async function settle(): Promise<void> {
  for (let turns = 0; turns < 5; turns += 1) await turn();
}
