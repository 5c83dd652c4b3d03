import { once, setMaxListeners } from 'node:events';

/** Hands on how a call ends, or rejects with the signal's reason as soon as it is aborted. */
export async function endWithSignal<T>(ending: Promise<T>, signal: AbortSignal): Promise<T> {
  // As many calls as there are may share a signal, and each takes its listener away.
  setMaxListeners(0, signal);
  const settled = new AbortController();
  const aborted = once(signal, 'abort', { signal: settled.signal });
  const failed = aborted.then(() => throwReason(signal));
  return Promise.race([ending, failed]).finally(() => settled.abort());
}

function throwReason(signal: AbortSignal): never {
  throw signal.reason;
}
