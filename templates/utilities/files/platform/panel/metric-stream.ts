/** A figure that was measured. */
export interface Metric {
  readonly name: string;
  readonly value: number;
  /** As it is shown behind the value: `ms`, `%`. */
  readonly unit: string;
}

export type MetricListener = (metric: Metric) => void;

/** Where metrics come from as they are measured. */
export interface MetricStream {
  /** Hears every metric from now on, until the function that it returns is called. */
  subscribe(listener: MetricListener): () => void;
}
