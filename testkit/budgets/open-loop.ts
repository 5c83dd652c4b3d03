import type { Clock } from '../clock.js';

/** What is known of a call when it has ended. */
export interface EndedCall {
  /** Its place among the calls, from 0 on. */
  readonly index: number;
  /** From the moment when it was due to its end, in milliseconds. */
  readonly time: number;
  /** The message of what it failed with. */
  readonly error: string | null;
}

/** What is called, and who hears of the ends. */
export interface OpenLoop {
  readonly action: () => unknown;
  readonly onEnd: (call: EndedCall) => void;
  readonly clock: Clock;
}

/**
 * Begins each call when it is due, in milliseconds from now, whether or not earlier ones have ended,
 * and times it from that moment: so waiting counts, and a stall shows in all calls that it holds up
 * (Gil Tene's "coordinated omission"). Ends when all calls have.
 */
export async function callWhenDue(dues: readonly number[], loop: OpenLoop): Promise<void> {
  const [begun, running] = [loop.clock.now(), [] as Promise<void>[]];
  for (const [index, due] of dues.entries()) {
    await untilDue(begun + due, loop.clock);
    running.push(call({ ...loop, index, due: begun + due }));
  }
  await Promise.all(running);
}

async function untilDue(due: number, clock: Clock): Promise<void> {
  const wait = due - clock.now();
  if (wait > 0) await clock.sleep(wait);
}

interface DueCall extends OpenLoop {
  readonly index: number;
  readonly due: number;
}

async function call({ action, onEnd, clock, index, due }: DueCall): Promise<void> {
  const error = await Promise.resolve()
    .then(action)
    .then(() => null, messageOf);
  onEnd({ index, time: clock.now() - due, error });
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
