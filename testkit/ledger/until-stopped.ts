import { findFileLedger } from './file-ledger.js';
import type { Entry } from './ledger.js';

interface Stoppable {
  stop(): Promise<void>;
}

/** Takes something down in the ledger of the test file, if one is kept, until it is stopped. */
export function untilStopped<Thing extends Stoppable>(thing: Thing, entry: Entry): Thing {
  const close = findFileLedger()?.enter(entry);
  if (close === undefined) return thing;
  const stop = thing.stop.bind(thing);
  return Object.assign(thing, { stop: () => stop().finally(close) });
}
