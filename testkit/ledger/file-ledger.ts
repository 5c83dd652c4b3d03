import { Ledger } from './ledger.js';

// A test file may load this module more than once: as a module, as CommonJS, or after its runner has
// reset what is loaded. So its ledger is kept where it has one place only, in its global object.
const PLACE = Symbol.for('lintel.ledger');

/** Begins the ledger of a test file. */
export function openFileLedger(): Ledger {
  const value = new Ledger();
  Object.defineProperty(globalThis, PLACE, { value, configurable: true });
  return value;
}

/** The ledger of the test file that runs, if one is kept. */
export const findFileLedger = (world: object = globalThis): Ledger | undefined =>
  // Only we know the symbol.
  (world as { readonly [PLACE]?: Ledger })[PLACE];

/**
 * The ledger of the test file that runs, kept by the presets for Jest and Vitest, which let the file
 * fail if it leaves something open. Throws where none is kept.
 */
export function fileLedger(): Ledger {
  const ledger = findFileLedger();
  if (ledger !== undefined) return ledger;
  throw new ReferenceError(`No ledger is kept of this file. ${HOW_TO_KEEP}`);
}

const HOW_TO_KEEP = 'Use the preset lintel/jest or lintel/vitest, or useLedger(afterAll).';
