import { pick, type Random } from '../seeded-random.js';
import { Tally, type Buckets } from './buckets.js';
import { FIGURES } from './figures.js';

/** The times of a run that are compared. */
export interface Sampled {
  /** For each phase of the load the times of stretches of it, in their order. */
  readonly phases: readonly (readonly Buckets[])[];
  /** What the calibration's work took, in milliseconds. */
  readonly pace: number;
}

/** A run from which other runs are drawn that might have been. */
export class Sample {
  readonly pace: number;
  readonly #phases: Sampled['phases'];
  readonly #tally: Tally;

  constructor({ phases, pace }: Sampled) {
    this.pace = pace;
    this.#phases = phases;
    this.#tally = new Tally(phases.flat());
  }

  /** The figures as they were measured. */
  figures(): readonly number[] {
    return this.#figuresOf(this.#phases.flat());
  }

  /** The figures of as many stretches of each phase as it has, drawn at random. */
  drawFigures(random: Random): readonly number[] {
    return this.#figuresOf(this.#phases.flatMap((parts) => parts.map(() => pick(parts, random))));
  }

  #figuresOf(parts: readonly Buckets[]): readonly number[] {
    const tally = this.#tally.fill(parts);
    return FIGURES.map(({ percentile }) => tally.timeAt(percentile));
  }
}
