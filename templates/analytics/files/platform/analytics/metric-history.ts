import type { Metric, ServerMessage } from './stream-protocol.js';

/** The last metrics of a stream, numbered from 1, for who comes back or is slow. */
export class MetricHistory {
  readonly #kept: Metric[] = [];
  #last = 0;

  constructor(private readonly limit: number) {}

  /** The number of the newest metric. */
  get last(): number {
    return this.#last;
  }

  append(metric: Metric): void {
    this.#kept[this.#last % this.limit] = metric;
    this.#last += 1;
  }

  /** What is next to say to one who knows everything up to a number; null if there is nothing. */
  messageAfter(known: number): ServerMessage | null {
    const metric = this.#kept[known % this.limit];
    if (known >= this.#last || metric === undefined) return null;
    const forgotten = this.#last - this.limit;
    if (known < forgotten) return { type: 'gap', from: known + 1, through: forgotten };
    return { type: 'metric', sequence: known + 1, metric };
  }
}
