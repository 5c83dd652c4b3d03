import { setTimeout as sleep } from 'node:timers/promises';

/** How a call ended: with a value, with an error, or not within its time. */
export type Ending<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'late' };

/** How a call ends within so many milliseconds. One that is late is left to itself. */
export async function endingOf<Value>(call: Promise<Value>, longest: number) {
  const given = new AbortController();
  const late = sleep(longest, LATE, { signal: given.signal });
  late.catch(() => undefined);
  return Promise.race([settle(call), late]).finally(() => given.abort());
}

const LATE = { kind: 'late' } as const;

const settle = <Value>(call: Promise<Value>): Promise<Ending<Value>> =>
  call.then(
    (value) => ({ kind: 'value', value }),
    (error: unknown) => ({ kind: 'error', error }),
  );
