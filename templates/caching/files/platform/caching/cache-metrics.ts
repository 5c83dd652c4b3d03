import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';

/** Who answered a read. */
export type Origin = 'near' | 'store' | 'load';

/** How long reads took, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** What a cache has done since it was opened. */
export interface CacheSnapshot {
  readonly hits: number;
  /** Those of the hits that the store wasn't asked for. */
  readonly nearHits: number;
  readonly misses: number;
  /** From 0 to 1; 0 while nothing was read. */
  readonly hitRatio: number;
  /** How often the store didn't answer. */
  readonly storeErrors: number;
  readonly latency: { readonly hits: Latency; readonly misses: Latency };
}

/** Counts and times what a cache does. */
export class CacheMetrics {
  readonly #times = { hits: createHistogram(), misses: createHistogram() };
  readonly #answers: Record<Origin, number> = { near: 0, store: 0, load: 0 };
  #storeErrors = 0;

  /** A read that took so many milliseconds. */
  record(origin: Origin, milliseconds: number): void {
    this.#answers[origin] += 1;
    const times = this.#times[origin === 'load' ? 'misses' : 'hits'];
    // A histogram takes whole numbers from 1.
    times.record(Math.max(1, Math.round(milliseconds * MICROSECONDS)));
  }

  countStoreError(): void {
    this.#storeErrors += 1;
  }

  snapshot(): CacheSnapshot {
    const { near, store, load: misses } = this.#answers;
    const hits = near + store;
    const counts = { hits, nearHits: near, misses, storeErrors: this.#storeErrors };
    const latency = { hits: toLatency(this.#times.hits), misses: toLatency(this.#times.misses) };
    return { ...counts, latency, hitRatio: hits / Math.max(1, hits + misses) };
  }
}

/** In a millisecond. */
const MICROSECONDS = 1_000;

function toLatency(times: RecordableHistogram): Latency {
  const at = (percentile: number): number => times.percentile(percentile) / MICROSECONDS;
  return times.count === 0
    ? { p50: 0, p99: 0, max: 0 }
    : { p50: at(50), p99: at(99), max: at(100) };
}
