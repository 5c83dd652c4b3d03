import { waitUntil } from '../wait.js';
import type { Selection, TelemetryStore } from './store.js';
import type {
  LogQuery,
  MetricQuery,
  SpanQuery,
  TelemetryLog,
  TelemetryPoint,
  TelemetrySpan,
} from './stored.js';

/** How many are awaited, and for how many milliseconds at most. */
export interface Awaited {
  readonly count: number;
  /** 10 000 if it isn't given. */
  readonly longest?: number;
}

const LONGEST = 10_000;

/** Reads back what was received, the oldest first. */
export class TelemetryReader {
  constructor(private readonly store: TelemetryStore) {}

  spans({ traceId, service, name }: SpanQuery = {}): Promise<readonly TelemetrySpan[]> {
    const where = { TraceId: traceId, ServiceName: service, SpanName: name };
    return this.read({ ...SPANS, where });
  }

  logs({ traceId, service }: LogQuery = {}): Promise<readonly TelemetryLog[]> {
    return this.read({ ...LOGS, where: { TraceId: traceId, ServiceName: service } });
  }

  async metrics({ name, service }: MetricQuery = {}): Promise<readonly TelemetryPoint[]> {
    const where = { MetricName: name, ServiceName: service };
    const read = POINTS.map((of) => this.read<TelemetryPoint>({ ...of, where }));
    return (await Promise.all(read)).flat();
  }

  /** Spans that other processes may still be sending. Throws `service-failed` if they don't come. */
  async untilSpans(query: SpanQuery, { count, longest = LONGEST }: Awaited) {
    const found = { spans: await this.spans(query) };
    const lastSeen = () => found.spans.map(({ service, name }) => `${service}: ${name}`).join('\n');
    const awaited = `${count} spans of ${JSON.stringify(query)}`;
    const isThere = async () => (found.spans = await this.spans(query)).length >= count;
    await waitUntil(isThere, { awaited, longest, lastSeen });
    return found.spans;
  }

  private read<Item>(selection: Selection): Promise<readonly Item[]> {
    // The columns that are selected are the item's fields.
    return this.store.read(selection) as Promise<readonly Item[]>;
  }
}

const SENT = { service: 'ServiceName', resource: 'ResourceAttributes' };

const EVENT = 'Tuple(name String, time DateTime64(9), attributes Map(String, String))';
const LINK = 'Tuple(traceId String, spanId String)';

const SPANS = {
  table: 'otel_traces',
  time: 'Timestamp',
  columns: {
    ...SENT,
    ...{ traceId: 'TraceId', spanId: 'SpanId', parentSpanId: 'ParentSpanId' },
    ...{ traceState: 'TraceState', name: 'SpanName', kind: 'SpanKind', time: 'Timestamp' },
    ...{ attributes: 'SpanAttributes', status: 'StatusCode', statusMessage: 'StatusMessage' },
    duration: 'Duration / 1e6',
    events: `CAST(arrayZip(Events.Name, Events.Timestamp, Events.Attributes), 'Array(${EVENT})')`,
    links: `CAST(arrayZip(Links.TraceId, Links.SpanId), 'Array(${LINK})')`,
  },
};

const LOGS = {
  table: 'otel_logs',
  time: 'Timestamp',
  columns: {
    ...SENT,
    ...{ traceId: 'TraceId', spanId: 'SpanId', time: 'Timestamp', attributes: 'LogAttributes' },
    ...{ severity: 'SeverityText', severityNumber: 'SeverityNumber', body: 'Body' },
  },
};

const POINT = {
  ...SENT,
  ...{ name: 'MetricName', unit: 'MetricUnit', time: 'TimeUnix', attributes: 'Attributes' },
};

const ONE = { value: 'Value', count: '1' };
const MANY = { value: 'Sum', count: 'Count' };

const pointsOf = (table: string, kind: string, figures: Readonly<Record<string, string>>) => ({
  table: `otel_metrics_${table}`,
  time: 'TimeUnix',
  columns: { ...POINT, ...figures, kind: `'${kind}'` },
});

const POINTS = [
  pointsOf('gauge', 'gauge', ONE),
  pointsOf('sum', 'sum', ONE),
  pointsOf('histogram', 'histogram', MANY),
  pointsOf('exponential_histogram', 'exponentialHistogram', MANY),
  pointsOf('summary', 'summary', MANY),
];
