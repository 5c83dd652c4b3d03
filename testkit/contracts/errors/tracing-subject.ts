import type { RequestListener } from 'node:http';
import type { TelemetrySpan } from '../../services/telemetry/stored.js';
import type { NamedSubject } from '../case.js';

/** Headers of a request or a message, by their names. */
export type TraceHeaders = Readonly<Record<string, string>>;

/** The span that work runs in, as W3C writes it: hex digits. */
export interface SpanIds {
  readonly traceId: string;
  readonly spanId: string;
}

/** A finished span, as it was exported. */
export type TracedSpan = Pick<
  TelemetrySpan,
  'traceId' | 'spanId' | 'parentSpanId' | 'name' | 'kind' | 'service' | 'status' | 'events'
>;

/** The tracing of one service. Closing it exports what is finished. */
export interface TestedTracing extends AsyncDisposable {
  /** Runs work in a span of that name. */
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** The span of the work that is running. */
  current(): SpanIds | undefined;
  /** Calls another service. */
  request(url: string): Promise<unknown>;
  /** What a server does with a request: work in a span of its own, and any answer. */
  listener(work: () => Promise<unknown>): RequestListener;
  /** The headers of a message that is put into a queue now. */
  produce(): Promise<TraceHeaders> | TraceHeaders;
  /** Processes a message, in a span of its own. */
  consume(headers: TraceHeaders, work: () => Promise<unknown>): Promise<unknown>;
  /** Runs work with values that go along with its trace. */
  withBaggage<T>(values: TraceHeaders, work: () => Promise<T>): Promise<T>;
  /** The values that came along. */
  baggage(): TraceHeaders;
  /** Exports what is finished. */
  flush(): Promise<void>;
}

/** A way of tracing: the adapter that its users write to put it to the test. */
export interface TracingSubject extends NamedSubject {
  /** The tracing of a service of that name, which samples all that it begins itself. */
  open(service: string): Promise<TestedTracing>;
  /** The spans of a trace that were exported, by whatever service. */
  spans(traceId: string): Promise<readonly TracedSpan[]>;
}
