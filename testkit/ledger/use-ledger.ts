import { setTimeout as sleep } from 'node:timers/promises';
import { Ledger } from './ledger.js';

/** How a test runner is told what to do after the tests of a file: `afterAll` of Jest or Vitest. */
export type AfterAll = (check: () => Promise<void>) => unknown;

/** What was closed a moment ago may still be closing. In milliseconds. */
const GRACE = 100;

/** A ledger for the tests of one file, which fails if they leave something open. */
export function useLedger(afterAll: AfterAll, ledger = new Ledger()): Ledger {
  afterAll(async () => {
    await settle(ledger);
    ledger.check();
  });
  return ledger;
}

/** Does what is to be done last. Resolves when nothing is open, or it has had the time to close. */
export async function settle(ledger: Ledger): Promise<void> {
  for (const act of ledger.last.splice(0)) await act();
  const end = performance.now() + GRACE;
  while (ledger.entries.length > 0 && performance.now() < end) await sleep(1);
}
