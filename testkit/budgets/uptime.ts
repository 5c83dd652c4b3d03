import type { Fault } from '../faults/fault.js';
import type { RatioRun } from './run.js';

/** A fault that holds from one call up to, but not, another. */
export interface ScriptedFault {
  readonly fault: Fault;
  readonly from: number;
  readonly to: number;
}

/**
 * Makes calls one after the other while faults come and go as scripted, and counts those that
 * succeed. Scripts go by calls, not by time, so each run meets the same. All faults are healed at
 * the end.
 */
export async function measureUptime(
  call: () => unknown,
  calls: number,
  script: readonly ScriptedFault[],
): Promise<RatioRun> {
  const good = await play(call, calls, script).finally(() => healAll(script));
  return { kind: 'ratio', what: 'successes', good, total: calls };
}

async function healAll(script: readonly ScriptedFault[]): Promise<void> {
  for (const { fault } of script) await fault.heal();
}

async function play(call: () => unknown, calls: number, script: readonly ScriptedFault[]) {
  let successes = 0;
  for (let index = 0; index < calls; index += 1) {
    await turnPage(script, index);
    if (await succeeds(call)) successes += 1;
  }
  return successes;
}

async function turnPage(script: readonly ScriptedFault[], index: number): Promise<void> {
  for (const { fault, to } of script) if (to === index) await fault.heal();
  for (const { fault, from } of script) if (from === index) await fault.apply();
}

async function succeeds(call: () => unknown): Promise<boolean> {
  try {
    await call();
    return true;
  } catch {
    return false;
  }
}
