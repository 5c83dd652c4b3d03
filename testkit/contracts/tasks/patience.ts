import { setTimeout as sleep } from 'node:timers/promises';

/** How long a case waits for what has to come, unless its subject says otherwise. */
export const PATIENCE = 10_000;

/** How long nothing must come for a case to believe that nothing does. */
export const QUIET = 250;

const PAUSE = 5;

/** Waits until a condition holds; false if it doesn't within that many milliseconds. */
export async function untilTrue(
  condition: () => boolean | Promise<boolean>,
  patience = PATIENCE,
): Promise<boolean> {
  const end = performance.now() + patience;
  for (; performance.now() < end; await sleep(PAUSE)) if (await condition()) return true;
  return condition();
}

/** The violation that two values differ by, or null. They are compared as JSON. */
export function findDifference(what: string, seen: unknown, right: unknown): string | null {
  const [is, shouldBe] = [JSON.stringify(seen), JSON.stringify(right)];
  return is === shouldBe ? null : `${what}: ${is}. Right is ${shouldBe}.`;
}
