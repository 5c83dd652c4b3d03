import { findFileLedger } from '../ledger/file-ledger.js';
import type { Entry } from '../ledger/ledger.js';

/** Something in a service that goes when it is dropped. */
interface Droppable extends AsyncDisposable {
  drop(): Promise<void>;
}

/**
 * What was made in a service, such as its databases, for the ledger of the test file: each is open
 * until it is dropped, or the service has ended with all that is in it.
 */
export class Belongings {
  readonly #closes = new Set<() => void>();

  /** Takes down what is there until it is dropped. */
  keep<Thing extends Droppable>(thing: Thing, entry: Entry): Thing {
    const close = this.enter(entry);
    const dropIt = thing.drop.bind(thing);
    const drop = () => dropIt().then(close);
    return Object.assign(thing, { drop, [Symbol.asyncDispose]: drop });
  }

  /** Takes down what is there; the result tells that it was closed. */
  enter(entry: Entry): () => void {
    const close = findFileLedger()?.enter(entry) ?? (() => undefined);
    this.#closes.add(close);
    return () => void (this.#closes.delete(close) && close());
  }

  /** The service has ended. */
  closeAll(): void {
    for (const close of this.#closes) close();
    this.#closes.clear();
  }
}
