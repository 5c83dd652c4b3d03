import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import {
  CompositePropagator,
  W3CBaggagePropagator,
  W3CTraceContextPropagator,
} from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/** Headers of a request or a message, by their names. */
export type Headers = Readonly<Record<string, string>>;

/** Who sends telemetry, and where to. */
export interface Sender {
  readonly service: string;
  /** The address of a receiver of OTLP over HTTP. */
  readonly endpoint: string;
}

/** A piece of work, as its span tells of it. */
interface Work<T> {
  readonly name: string;
  readonly kind: SpanKind;
  /** What it is done within; what is current, if this isn't given. */
  readonly within?: Context;
  readonly act: (span: Span) => Promise<T>;
}

const PROPAGATOR = new CompositePropagator({
  propagators: [new W3CTraceContextPropagator(), new W3CBaggagePropagator()],
});

/** What a receiver of telemetry knows of a sender. */
export const describeSender = ({ service }: Sender) =>
  resourceFromAttributes({ 'service.name': service, 'process.pid': process.pid });

/** The tracing of one service: its spans, and how its traces go on in other processes. */
export class Tracing implements AsyncDisposable {
  private readonly provider: NodeTracerProvider;
  private readonly tracer: Tracer;

  constructor(sender: Sender) {
    const exporter = new OTLPTraceExporter({ url: `${sender.endpoint}/v1/traces` });
    const spanProcessors = [new BatchSpanProcessor(exporter)];
    this.provider = new NodeTracerProvider({ resource: describeSender(sender), spanProcessors });
    // Makes what is current known over all waits; a second one in this process changes nothing.
    this.provider.register({ propagator: PROPAGATOR });
    this.tracer = this.provider.getTracer(sender.service);
  }

  /** Runs work in a span of that name, within the span that is current. */
  run<T>(name: string, act: (span: Span) => Promise<T>): Promise<T> {
    return this.do({ name, kind: SpanKind.INTERNAL, act });
  }

  /** Calls another service, which continues the trace. */
  request(url: string, init: RequestInit = {}): Promise<Response> {
    const name = init.method ?? 'GET';
    const act = () => fetch(url, { ...init, headers: addTrace(init.headers) });
    return this.do({ name, kind: SpanKind.CLIENT, act });
  }

  /** Answers requests within the traces of their callers; with 500 what fails. */
  listener(answer: (request: IncomingMessage) => Promise<unknown>): RequestListener {
    return (request, response) => void this.answer(request, answer).then(...endings(response));
  }

  /** Has a message sent, with headers for who receives it. */
  produce<T>(send: (headers: Headers) => Promise<T>): Promise<T> {
    return this.do({ name: 'send', kind: SpanKind.PRODUCER, act: () => send(inject()) });
  }

  /** Processes a message within the trace of its sender. */
  consume<T>(headers: Headers, process: (span: Span) => Promise<T>): Promise<T> {
    const within = extract(headers);
    return this.do({ name: 'process', kind: SpanKind.CONSUMER, within, act: process });
  }

  /** Exports what is finished. */
  flush(): Promise<void> {
    return this.provider.forceFlush();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.provider.shutdown();
  }

  private answer(request: IncomingMessage, act: (request: IncomingMessage) => Promise<unknown>) {
    const within = extract(request.headers as Headers); // those of traces come once
    const name = `${request.method} ${request.url}`;
    return this.do({ name, kind: SpanKind.SERVER, within, act: () => act(request) });
  }

  private async do<T>({ name, kind, within = context.active(), act }: Work<T>): Promise<T> {
    const span = this.tracer.startSpan(name, { kind }, within);
    const work = context.with(trace.setSpan(within, span), () => act(span));
    return work.catch((error: unknown) => fail(span, error)).finally(() => span.end());
  }
}

function fail(span: Span, error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  span.recordException(error instanceof Error ? error : message);
  span.setStatus({ code: SpanStatusCode.ERROR, message });
  throw error;
}

type Endings = [answered: (answer: unknown) => void, failed: (error: unknown) => void];

const endings = (response: ServerResponse): Endings => [
  (answer) => response.end(JSON.stringify(answer ?? null)),
  (error) => response.writeHead(500).end(JSON.stringify({ error: String(error) })),
];

function inject(): Headers {
  const headers: Record<string, string> = {};
  PROPAGATOR.inject(context.active(), headers, { set: (to, key, value) => (to[key] = value) });
  return headers;
}

/** Headers of a request, of whatever form, with those of the trace. */
function addTrace(given: RequestInit['headers']) {
  const headers = new globalThis.Headers(given);
  for (const [name, value] of Object.entries(inject())) headers.set(name, value);
  return headers;
}

const extract = (headers: Headers): Context => PROPAGATOR.extract(ROOT_CONTEXT, headers, GETTER);

const GETTER = {
  keys: (headers: Headers) => Object.keys(headers),
  get: (headers: Headers, key: string) => headers[key],
};

/** Runs work with values that go along with its trace. */
export function withBaggage<T>(values: Headers, work: () => Promise<T>): Promise<T> {
  const entries = Object.entries(values).map(([name, value]) => [name, { value }] as const);
  const baggage = propagation.createBaggage(Object.fromEntries(entries));
  return context.with(propagation.setBaggage(context.active(), baggage), work);
}

/** The values that came along. */
export function currentBaggage(): Headers {
  const entries = propagation.getActiveBaggage()?.getAllEntries() ?? [];
  return Object.fromEntries(entries.map(([name, { value }]) => [name, value]));
}

/** The span of the work that is running. */
export function currentSpan(): { readonly traceId: string; readonly spanId: string } | undefined {
  return trace.getActiveSpan()?.spanContext();
}
