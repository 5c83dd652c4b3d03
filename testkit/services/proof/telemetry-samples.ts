import {
  context,
  type Meter,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { SeverityNumber } from '@opentelemetry/api-logs';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  InMemoryLogRecordExporter,
  LoggerProvider,
  SimpleLogRecordProcessor,
  type ReadableLogRecord,
} from '@opentelemetry/sdk-logs';
import {
  AggregationType,
  MeterProvider,
  MetricReader,
  type ResourceMetrics,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-node';

// What OpenTelemetry's own SDK makes, with something of everything that it can send.

const resource = resourceFromAttributes({ 'service.name': 'shop', 'host.cpus': 2 });

/** A trace: an order, which a card is charged for in vain. */
export function sampleSpans(): readonly ReadableSpan[] {
  const exporter = new InMemorySpanExporter();
  const spanProcessors = [new SimpleSpanProcessor(exporter)];
  const provider = new BasicTracerProvider({ resource, spanProcessors });
  order(provider.getTracer('orders', '1.2.3'));
  return exporter.getFinishedSpans();
}

function order(tracer: Tracer): void {
  const other = tracer.startSpan('earlier', { attributes: VARIED });
  const links = [{ context: other.spanContext(), attributes: { why: 'retry' } }];
  const parent = tracer.startSpan('POST /orders', { kind: SpanKind.SERVER, links });
  const within = trace.setSpan(context.active(), parent);
  fail(tracer.startSpan('charge', { kind: SpanKind.CLIENT }, within));
  for (const span of [parent, other]) span.end();
}

function fail(span: Span): void {
  span.recordException(new Error('The card “5 €” was refused.'));
  span.setStatus({ code: SpanStatusCode.ERROR, message: 'refused' });
  span.end();
}

const VARIED = {
  text: 'ünïcode',
  empty: '',
  whole: 3,
  negative: -7,
  large: Number.MAX_SAFE_INTEGER,
  fraction: 0.1,
  yes: true,
  list: ['a', 'b'],
};

/** An error, and a log whose body is a map. */
export function sampleLogs(): readonly ReadableLogRecord[] {
  const exporter = new InMemoryLogRecordExporter();
  const processors = [new SimpleLogRecordProcessor({ exporter })];
  const logger = new LoggerProvider({ resource, processors }).getLogger('orders', '1.2.3');
  for (const record of LOGS) logger.emit(record);
  return exporter.getFinishedLogRecords();
}

const ERROR = { severityNumber: SeverityNumber.ERROR, severityText: 'ERROR' };
const NESTED = { nested: { list: [1, true, 'x', new Uint8Array([0, 255])] } };
const LOGS = [
  { ...ERROR, body: 'no route', attributes: VARIED, eventName: 'route.lost' },
  { body: NESTED },
];

/** Takes what was measured at once. */
class Snapshot extends MetricReader {
  protected override onShutdown = () => Promise.resolve();
  protected override onForceFlush = () => Promise.resolve();
}

/** A metric of each kind that the SDK makes. */
export async function sampleMetrics(): Promise<ResourceMetrics> {
  const reader = new Snapshot();
  const provider = new MeterProvider({ resource, readers: [reader], views: [EXPONENTIAL] });
  measure(provider.getMeter('orders', '1.2.3'));
  return (await reader.collect()).resourceMetrics;
}

const EXPONENTIAL = {
  instrumentName: 'size',
  aggregation: { type: AggregationType.EXPONENTIAL_HISTOGRAM, options: { maxSize: 20 } },
} as const;

function measure(meter: Meter): void {
  meter.createCounter('orders', { unit: '1' }).add(3, { state: 'paid' });
  meter.createUpDownCounter('open').add(-2);
  meter.createGauge('load').record(0.75);
  for (const time of [3, 30, 3000]) meter.createHistogram('time', MILLISECONDS).record(time);
  for (const size of [0, 1, 1000]) meter.createHistogram('size').record(size);
}

const MILLISECONDS = { unit: 'ms', description: 'How long an order takes.' };
