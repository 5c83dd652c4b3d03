/** Attributes by their names; values that are no text are kept as text, lists and maps as JSON. */
export type Attributes = Readonly<Record<string, string>>;

/** What all that was received has. */
interface Sent {
  /** The sender's `service.name`. */
  readonly service: string;
  /** ISO 8601 with nanoseconds; of a span, when it began. */
  readonly time: string;
  readonly attributes: Attributes;
  /** The sender's attributes. */
  readonly resource: Attributes;
}

/** What happened during a span. */
export interface TelemetryEvent {
  readonly name: string;
  readonly time: string;
  readonly attributes: Attributes;
}

/** A span that was received. */
export interface TelemetrySpan extends Sent {
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for the first of its trace. */
  readonly parentSpanId: string;
  readonly traceState: string;
  readonly name: string;
  /** `Internal`, `Server`, `Client`, `Producer` or `Consumer`. */
  readonly kind: string;
  /** In milliseconds. */
  readonly duration: number;
  readonly status: 'Unset' | 'Ok' | 'Error';
  readonly statusMessage: string;
  readonly events: readonly TelemetryEvent[];
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
}

/** A log that was received. */
export interface TelemetryLog extends Sent {
  readonly traceId: string;
  readonly spanId: string;
  /** `ERROR`, or what else its sender calls it. */
  readonly severity: string;
  /** From 1, trace, to 24, fatal; errors begin at 17. */
  readonly severityNumber: number;
  readonly body: string;
}

/** A point of a metric that was received. */
export interface TelemetryPoint extends Sent {
  readonly kind: 'gauge' | 'sum' | 'histogram' | 'exponentialHistogram' | 'summary';
  readonly name: string;
  readonly unit: string;
  /** Of a gauge or a sum the value, of the others the sum of what was measured. */
  readonly value: number;
  /** How many measurements it sums up: 1 for a gauge or a sum. */
  readonly count: number;
}

/** What is asked for, as far as it is given. */
export interface SpanQuery {
  readonly traceId?: string;
  readonly service?: string;
  readonly name?: string;
}

export type LogQuery = Pick<SpanQuery, 'traceId' | 'service'>;
export type MetricQuery = Pick<SpanQuery, 'name' | 'service'>;
