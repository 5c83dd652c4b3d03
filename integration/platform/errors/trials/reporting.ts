import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningTelemetry } from 'lintel/testkit';
import { withContext } from '../error-context.js';
import { ErrorLog } from '../error-log.js';
import type { Tracing } from '../tracing.js';

/** What is reported by a service that nobody else is, with all that was known; the oldest first. */
export async function report(receiver: RunningTelemetry, act: (errors: ErrorLog) => unknown) {
  const service = randomUUID();
  await using errors = new ErrorLog({ service, endpoint: receiver.url });
  await act(errors);
  await errors.flush();
  return receiver.logs({ service });
}

/** Fails within what is known of a request, and of its second try. */
export const failAgain = (errors: ErrorLog) =>
  withContext({ request: 'r-1', user: 'anna' }, () =>
    withContext({ user: 'bob', retry: 2 }, () => errors.report(new RangeError('too far'))),
  );

/** Fails for a user after a while, which is what is known then. */
export const failSlowly = (errors: ErrorLog) => (user: string) =>
  withContext({ user }, () => sleep(5).then(() => errors.report(new Error(`of ${user}`))));

/** Fails in a span; its ids. */
export const failTraced = (errors: ErrorLog, tracing: Tracing) =>
  tracing.run('work', async (span) => {
    errors.report(new Error('within'));
    return span.spanContext();
  });
