import { SYSTEM_CLOCK, type Clock } from '../clock.js';
import { timeWork, toCalibration, type Calibration } from './calibration.js';
import { demandCalls, demandRate } from './demand-load.js';
import { LoadRecord } from './load-record.js';
import { callWhenDue } from './open-loop.js';
import { countFrom, type ReadCounts } from './operations.js';
import type { LoadRun } from './run.js';

/** How a load is put on. */
export interface LoadOptions {
  /** Calls a second. */
  readonly rate: number;
  /** Calls that are measured. */
  readonly calls: number;
  /** Calls that come before, one after the other, and are not measured. */
  readonly warmUp?: number;
  /** Reads counters of operations (queries, rows, round trips), before and after. */
  readonly operations?: ReadCounts;
  /** How long the calibration's work takes on a machine that is not slow, in milliseconds. */
  readonly nominal?: number | undefined;
  readonly clock?: Clock | undefined;
}

/**
 * Makes calls at a steady rate, whether or not earlier ones have ended, and measures each from the
 * moment when it was due. The machine is calibrated right before and after. Rejects with a
 * `RangeError` for a rate that is not above 0, and for calls that are not a whole number from 1 on.
 */
export async function measureLoad(action: () => unknown, options: LoadOptions): Promise<LoadRun> {
  const { operations, clock = SYSTEM_CLOCK } = checkLoad(options);
  await repeat(action, options.warmUp ?? 0);
  const [record, work, count] = [new LoadRecord(), timeWork(5), countFrom(operations)];
  await callWhenDue(steadily(options), { action, clock, onEnd: (call) => record.add(call) });
  const counts = { operations: count(options.calls) };
  return { ...record.toRun(), ...counts, calibration: calibrate(work, options.nominal) };
}

/** Options that a load can be made of. */
function checkLoad(options: LoadOptions): LoadOptions {
  demandRate(options.rate);
  demandCalls(options.calls);
  return options;
}

/** What the work took before a load says with what it takes now. */
export const calibrate = (before: readonly number[], nominal?: number): Calibration =>
  toCalibration([...before, ...timeWork(5)], nominal);

/** Makes calls one after the other. */
export async function repeat(action: () => unknown, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await action();
}

/** When calls are due that come at one rate, in milliseconds. */
const steadily = ({ rate, calls }: LoadOptions): number[] =>
  Array.from({ length: calls }, (_, call) => (call * 1000) / rate);
