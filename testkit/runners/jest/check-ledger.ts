import { findFileLedger } from '../../ledger/file-ledger.js';
import { settle } from '../../ledger/use-ledger.js';

/** What Jest tells an environment of. */
export interface JestEvent {
  readonly name: string;
}

/** Where Jest collects what makes a test file fail. */
export interface JestState {
  readonly unhandledErrors: unknown[];
}

/** Lets a test file fail if it has left something open, when all its hooks have run. */
export async function checkLedger(world: object, { unhandledErrors }: JestState): Promise<void> {
  const ledger = findFileLedger(world);
  if (ledger === undefined) return;
  await settle(ledger);
  if (ledger.entries.length > 0) unhandledErrors.push(ledger.leftOpen());
}
