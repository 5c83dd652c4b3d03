import { LintelError } from '../../policy/errors.js';
import type { ServiceProcess } from './guard/process.js';
import { waitUntil, type Question } from './wait.js';

/** In milliseconds. Generous: a machine may be busy, and what has died is noticed at once. */
const LONGEST_START = 120_000;

/** Waits until a process serves. Throws `service-failed` with its last output if it ends before. */
export async function untilUp(
  process: ServiceProcess,
  awaited: string,
  isUp: Question,
): Promise<void> {
  const wait = { awaited, longest: LONGEST_START, lastSeen: () => process.log() };
  await waitUntil(async () => assertRuns(process, awaited) && (await isUp()), wait);
}

function assertRuns(process: ServiceProcess, awaited: string): true {
  if (!process.hasEnded()) return true;
  const said = process.log().trim() || 'nothing';
  throw new LintelError('service-failed', `${awaited} ended before it served. It said:\n${said}`);
}
