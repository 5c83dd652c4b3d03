import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than anything takes on a machine that is very busy. In milliseconds. */
const PATIENCE = 60_000;

/** Waits until a condition holds; rejects if it doesn't for long, naming it. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`It never came: ${condition.toString()}`);
    await sleep(5);
  }
}
