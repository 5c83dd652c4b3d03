import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { SYSTEM_CLOCK, type Clock } from '../clock.js';
import { timeWork, toCalibration, type Calibration } from './calibration.js';
import { NANOSECONDS, timeAt, type LoadRun } from './run.js';

/** How a load is put on. */
export interface LoadOptions {
  /** Calls a second. */
  readonly rate: number;
  /** Calls that are measured. */
  readonly calls: number;
  /** Calls that come before, one after the other, and are not measured. */
  readonly warmUp?: number;
  /** Reads counters of operations (queries, rows, round trips), before and after. */
  readonly operations?: () => Readonly<Record<string, number>>;
  /** How long the calibration's work takes on a machine that is not slow, in milliseconds. */
  readonly nominal?: number | undefined;
  readonly clock?: Clock | undefined;
}

/**
 * Makes calls at a steady rate, whether or not earlier ones have ended, and measures each from the
 * moment when it was due: so waiting counts, and a stall shows in all calls that it holds up (Gil
 * Tene's "coordinated omission"). The machine is calibrated right before and after.
 */
export async function measureLoad(action: () => unknown, options: LoadOptions): Promise<LoadRun> {
  const { operations = () => ({}), calls } = options;
  await repeat(action, options.warmUp ?? 0);
  const [load, work, before] = [new Load(action, options.clock), timeWork(5), operations()];
  await load.put(options);
  const counts = { operations: divide(operations(), before, calls) };
  return { ...load.toRun(), ...counts, calibration: calibrate(work, options.nominal) };
}

const calibrate = (before: readonly number[], nominal: number | undefined): Calibration =>
  toCalibration([...before, ...timeWork(5)], nominal);

async function repeat(action: () => unknown, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await action();
}

/** Calls under way, and what is known of those that have ended. */
class Load {
  readonly #histogram: RecordableHistogram = createHistogram();
  readonly #errors: string[] = [];

  constructor(
    readonly action: () => unknown,
    readonly clock: Clock = SYSTEM_CLOCK,
  ) {}

  async put({ rate, calls }: LoadOptions): Promise<void> {
    const begun = this.clock.now();
    const running: Promise<void>[] = [];
    for (let call = 0; call < calls; call += 1) {
      await this.#begin(begun + (call * 1000) / rate, running);
    }
    await Promise.all(running);
  }

  toRun(): Pick<LoadRun, 'kind' | 'calls' | 'errors' | 'timeAt'> {
    const histogram = this.#histogram;
    const calls = histogram.count;
    return { kind: 'times', calls, errors: this.#errors, timeAt: (at) => timeAt(histogram, at) };
  }

  async #begin(due: number, running: Promise<void>[]): Promise<void> {
    const wait = due - this.clock.now();
    if (wait > 0) await this.clock.sleep(wait);
    running.push(this.#call(due));
  }

  async #call(due: number): Promise<void> {
    await Promise.resolve()
      .then(this.action)
      .catch((error: unknown) => this.#errors.push(messageOf(error)));
    const nanoseconds = Math.round((this.clock.now() - due) * NANOSECONDS);
    this.#histogram.record(Math.max(1, nanoseconds));
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

type Counts = Readonly<Record<string, number>>;

function divide(after: Counts, before: Counts, calls: number): Counts {
  const entries = Object.entries(after);
  return Object.fromEntries(entries.map(([key, it]) => [key, (it - (before[key] ?? 0)) / calls]));
}
