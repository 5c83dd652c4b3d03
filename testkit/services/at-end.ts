import { findFileLedger } from '../ledger/file-ledger.js';
import { withDeadline } from './wait.js';

/** What is to be done when this process has nothing else to do. */
const LAST = new Set<Act>();

type Act = () => Promise<unknown>;

/** In milliseconds: a test file must not hang because of what comes after it. */
const LONGEST = 10_000;

/**
 * Has something done when the tests of this file are over: where a ledger is kept of the file, after
 * its hooks, otherwise when the process has nothing else to do. By then nobody can help it if it fails.
 */
export function atEnd(act: Act): void {
  const ending = { awaited: 'what comes last', longest: LONGEST };
  const quietly = () => withDeadline(act(), ending).catch(() => undefined);
  const ledger = findFileLedger();
  if (ledger !== undefined) return void ledger.last.push(quietly);
  if (LAST.size === 0) process.once('beforeExit', finish);
  LAST.add(quietly);
}

function finish(): void {
  const acts = [...LAST];
  LAST.clear();
  for (const act of acts) void act();
}
