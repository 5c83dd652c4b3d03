/**
 * Counts of times, sorted by their buckets. Times of one bucket differ by 2 %, so that microseconds
 * and minutes are kept alike, and a run of any length stays small.
 */
export type Buckets = readonly (readonly [bucket: number, count: number])[];

const STEP = Math.log(1.02);

/** Less than this says nothing, in milliseconds. */
const LEAST = 0.001;

/** The time that a bucket stands for, in milliseconds. */
export const timeOf = (bucket: number): number => Math.exp(bucket * STEP);

/** Sorts times into buckets; they are in milliseconds. */
export function toBuckets(times: readonly number[]): Buckets {
  const counts = new Map<number, number>();
  for (const time of times) {
    const bucket = Math.round(Math.log(Math.max(time, LEAST)) / STEP);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return [...counts].toSorted(([a], [b]) => a - b);
}

/** Counts of many parts together, on one range that is reused. */
export class Tally {
  readonly #first: number;
  readonly #counts: Float64Array;
  #total = 0;

  /** The parts that will be counted. */
  constructor(parts: readonly Buckets[]) {
    const buckets = parts.flatMap((part) => part.map(([bucket]) => bucket)).toSorted(ascending);
    this.#first = buckets[0] ?? 0;
    this.#counts = new Float64Array((buckets.at(-1) ?? 0) - this.#first + 1);
  }

  /** Forgets what was, and counts these. */
  fill(parts: readonly Buckets[]): this {
    this.#total = 0;
    this.#counts.fill(0);
    for (const part of parts) for (const pair of part) this.#add(pair);
    return this;
  }

  /** The time that so many percent of all stay within; 0 if there is none. */
  timeAt(percentile: number): number {
    let rest = Math.ceil((this.#total * percentile) / 100);
    const index = this.#counts.findIndex((count) => (rest -= count) <= 0);
    return this.#total === 0 ? 0 : timeOf(this.#first + index);
  }

  /** All that is counted, by bucket. */
  toBuckets(): Buckets {
    const pairs = Array.from(this.#counts, (count, at) => [this.#first + at, count] as const);
    return pairs.filter(([, count]) => count > 0);
  }

  #add([bucket, count]: Buckets[number]): void {
    this.#counts[bucket - this.#first]! += count;
    this.#total += count;
  }
}

const ascending = (a: number, b: number): number => a - b;

/** Counts of many parts together. */
export const mergeBuckets = (parts: readonly Buckets[]): Buckets =>
  new Tally(parts).fill(parts).toBuckets();
