import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import type { EndedCall } from './open-loop.js';
import { NANOSECONDS, timeAt, type LoadRun } from './run.js';

/** What calls alone tell of a load. */
export type Measured = Pick<LoadRun, 'kind' | 'calls' | 'errors' | 'timeAt'>;

/** What these calls tell. */
export function recordOf(calls: readonly EndedCall[]): Measured {
  const record = new LoadRecord();
  for (const call of calls) record.add(call);
  return record.toRun();
}

/** What is known of calls that have ended. */
export class LoadRecord {
  readonly #histogram: RecordableHistogram = createHistogram();
  readonly #errors: string[] = [];

  add({ time, error }: EndedCall): void {
    if (error !== null) this.#errors.push(error);
    this.#histogram.record(Math.max(1, Math.round(time * NANOSECONDS)));
  }

  toRun(): Measured {
    const histogram = this.#histogram;
    const calls = histogram.count;
    return { kind: 'times', calls, errors: this.#errors, timeAt: (at) => timeAt(histogram, at) };
  }
}
