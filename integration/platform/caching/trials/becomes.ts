import { setTimeout as sleep } from 'node:timers/promises';

/** What a cache was asked for. */
export type Text = string | undefined;

/** Whether reads give it within ten seconds. */
export async function becomes(wanted: Text, read: () => Promise<Text>): Promise<boolean> {
  const end = performance.now() + 10_000;
  while ((await read()) !== wanted) {
    if (performance.now() > end) return false;
    await sleep(10);
  }
  return true;
}
