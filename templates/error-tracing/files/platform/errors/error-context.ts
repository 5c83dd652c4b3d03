import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of the work that is being done: who asked for it, and for what. */
export type ErrorContext = Readonly<Record<string, string | number | boolean>>;

const storage = new AsyncLocalStorage<ErrorContext>();

/** Runs work of which more is known; what was known before holds too. */
export function withContext<T>(known: ErrorContext, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...hideSecrets(known) }, work);
}

/** All that is known of the work that is being done. */
export function currentContext(): ErrorContext {
  return storage.getStore() ?? {};
}

const SECRET = /password|passwd|secret|token|authorization|cookie|api[-_.]?key|card/i;

/** What nobody may read in a log is told to be there, and no more. */
function hideSecrets(known: ErrorContext): ErrorContext {
  const entries = Object.entries(known);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, SECRET.test(name) ? '[hidden]' : value]),
  );
}
