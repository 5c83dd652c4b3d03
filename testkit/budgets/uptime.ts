import { parseDuration } from '../duration.js';
import type { Fault } from '../faults/fault.js';
import { withDeadline } from '../services/wait.js';
import type { RatioRun } from './run.js';

/** A fault that holds from one call, counted from 0, up to but not another. */
export interface ScriptedFault {
  readonly fault: Fault;
  readonly from: number;
  readonly to: number;
}

/** How many calls are made, and how. */
export interface UptimeOptions {
  readonly calls: number;
  /** A call that takes longer has failed: `30s`, or milliseconds; without it 30 s. */
  readonly timeout?: string | number;
}

/**
 * Makes calls one after the other while faults come and go as scripted, and counts those that
 * succeed. Scripts go by calls, not by time, so each run meets the same; a call that never ends
 * counts as failed, and the next one is made. All faults are healed at the end, each even if another
 * can't be: then an `AggregateError` says which, and what else went wrong. Throws a `RangeError` for
 * a fault that would never hold.
 */
export async function measureUptime(call: Call, calls: Calls, script: Script): Promise<RatioRun> {
  const options = typeof calls === 'number' ? { calls } : calls;
  for (const scripted of script) assertHolds(scripted, options.calls);
  const [played] = await Promise.allSettled([play(call, options, script)]);
  assertHealed(await healAll(script), played);
  if (played.status === 'rejected') throw played.reason;
  return { kind: 'ratio', what: 'successes', good: played.value, total: options.calls };
}

type Call = () => unknown;
type Calls = number | UptimeOptions;
type Script = readonly ScriptedFault[];

function assertHolds({ fault, from, to }: ScriptedFault, calls: number): void {
  if (from >= 0 && from < to && from < calls) return;
  const meant = `The fault "${fault.name}" is to hold from call ${from} to ${to} of ${calls}`;
  const rule = `calls count from 0, so it must be that 0 <= from < to and from < ${calls}`;
  throw new RangeError(`${meant}: ${rule}.`);
}

/** One after the other, as one may need what another has taken away; each once. */
async function healAll(script: Script): Promise<readonly Error[]> {
  const errors: Error[] = [];
  for (const fault of new Set(script.map((scripted) => scripted.fault))) {
    await fault.heal().catch((cause: unknown) => errors.push(notHealed(fault, cause)));
  }
  return errors;
}

const notHealed = ({ name }: Fault, cause: unknown): Error =>
  new Error(`The fault "${name}" could not be healed: ${String(cause)}`, { cause });

function assertHealed(errors: readonly Error[], played: PromiseSettledResult<unknown>): void {
  if (errors.length === 0) return;
  const all = played.status === 'rejected' ? [played.reason, ...errors] : errors;
  throw new AggregateError(all, all.map(String).join(' '));
}

async function play(call: Call, { calls, timeout = '30s' }: UptimeOptions, script: Script) {
  let successes = 0;
  for (let index = 0; index < calls; index += 1) {
    await turnPage(script, index);
    if (await succeeds(call, parseDuration(timeout))) successes += 1;
  }
  return successes;
}

async function turnPage(script: Script, index: number): Promise<void> {
  for (const { fault, to } of script) if (to === index) await fault.heal();
  for (const { fault, from } of script) if (from === index) await fault.apply();
}

async function succeeds(call: Call, longest: number): Promise<boolean> {
  const calling = Promise.resolve().then(() => call());
  return withDeadline(calling, { awaited: 'a call', longest }).then(isSo, isNot);
}

const isSo = (): boolean => true;
const isNot = (): boolean => false;
