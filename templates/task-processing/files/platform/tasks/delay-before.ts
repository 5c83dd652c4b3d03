import { drawDelays, type JobRetry } from 'lintel/testkit';

/** What delays are drawn by. */
type Growth = Omit<JobRetry, 'attempts'>;

/** How long an attempt waits, in whole milliseconds: exponential backoff with jitter. */
export function delayBefore(attempt: number, growth: Growth, random = Math.random): number {
  const delays = drawDelays(growth, random);
  for (let skipped = 2; skipped < attempt; skipped += 1) delays.next();
  return Math.round(delays.next().value);
}
