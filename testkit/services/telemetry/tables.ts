// The tables that the ClickHouse exporter of OpenTelemetry's collector makes, so that dashboards and
// queries written for it read what is kept here. Codecs and ages, which tests have no use for, are
// left out.

type Columns = Readonly<Record<string, string>>;

const ATTRIBUTES = 'Map(LowCardinality(String), String)';
const NAME = 'LowCardinality(String)';
const TIME = 'DateTime64(9)';

const TRACES: Columns = {
  Timestamp: TIME,
  TraceId: 'String',
  SpanId: 'String',
  ParentSpanId: 'String',
  TraceState: 'String',
  SpanName: NAME,
  SpanKind: NAME,
  ServiceName: NAME,
  ResourceAttributes: ATTRIBUTES,
  ScopeName: 'String',
  ScopeVersion: 'String',
  SpanAttributes: ATTRIBUTES,
  Duration: 'UInt64',
  StatusCode: NAME,
  StatusMessage: 'String',
  Events: `Nested (Timestamp ${TIME}, Name ${NAME}, Attributes ${ATTRIBUTES})`,
  Links: `Nested (TraceId String, SpanId String, TraceState String, Attributes ${ATTRIBUTES})`,
};

const LOGS: Columns = {
  Timestamp: TIME,
  TimestampTime: 'DateTime DEFAULT toDateTime(Timestamp)',
  TraceId: 'String',
  SpanId: 'String',
  TraceFlags: 'UInt8',
  SeverityText: NAME,
  SeverityNumber: 'UInt8',
  ServiceName: NAME,
  Body: 'String',
  ResourceSchemaUrl: NAME,
  ResourceAttributes: ATTRIBUTES,
  ScopeSchemaUrl: NAME,
  ScopeName: 'String',
  ScopeVersion: NAME,
  ScopeAttributes: ATTRIBUTES,
  LogAttributes: ATTRIBUTES,
  EventName: 'String',
};

const METRIC: Columns = {
  ResourceAttributes: ATTRIBUTES,
  ResourceSchemaUrl: 'String',
  ScopeName: 'String',
  ScopeVersion: 'String',
  ScopeAttributes: ATTRIBUTES,
  ScopeDroppedAttrCount: 'UInt32',
  ScopeSchemaUrl: 'String',
  ServiceName: NAME,
  MetricName: 'String',
  MetricDescription: 'String',
  MetricUnit: 'String',
  Attributes: ATTRIBUTES,
  StartTimeUnix: TIME,
  TimeUnix: TIME,
  Flags: 'UInt32',
};

const EXEMPLARS: Columns = {
  Exemplars: `Nested (FilteredAttributes ${ATTRIBUTES}, TimeUnix ${TIME}, Value Float64,
    SpanId String, TraceId String)`,
};

const TEMPORALITY: Columns = { AggregationTemporality: 'Int32' };

const COUNTED: Columns = {
  ...METRIC,
  ...EXEMPLARS,
  ...TEMPORALITY,
  Count: 'UInt64',
  Sum: 'Float64',
  Min: 'Float64',
  Max: 'Float64',
};

const NUMBER: Columns = { ...METRIC, ...EXEMPLARS, Value: 'Float64' };

const HISTOGRAM: Columns = {
  ...COUNTED,
  BucketCounts: 'Array(UInt64)',
  ExplicitBounds: 'Array(Float64)',
};

const EXPONENTIAL: Columns = {
  ...COUNTED,
  Scale: 'Int32',
  ZeroCount: 'UInt64',
  PositiveOffset: 'Int32',
  PositiveBucketCounts: 'Array(UInt64)',
  NegativeOffset: 'Int32',
  NegativeBucketCounts: 'Array(UInt64)',
};

const SUMMARY: Columns = {
  ...METRIC,
  Count: 'UInt64',
  Sum: 'Float64',
  ValueAtQuantiles: 'Nested (Quantile Float64, Value Float64)',
};

const BY_POINT = '(ServiceName, MetricName, Attributes, toUnixTimestamp64Nano(TimeUnix))';

const TABLES: Readonly<Record<string, readonly [columns: Columns, order: string]>> = {
  otel_traces: [TRACES, '(ServiceName, SpanName, toDateTime(Timestamp))'],
  otel_logs: [LOGS, '(ServiceName, TimestampTime, Timestamp)'],
  otel_metrics_gauge: [NUMBER, BY_POINT],
  otel_metrics_sum: [{ ...NUMBER, ...TEMPORALITY, IsMonotonic: 'Bool' }, BY_POINT],
  otel_metrics_histogram: [HISTOGRAM, BY_POINT],
  otel_metrics_exponential_histogram: [EXPONENTIAL, BY_POINT],
  otel_metrics_summary: [SUMMARY, BY_POINT],
};

const BY_TRACE: Columns = { TraceId: 'String', Start: TIME, End: TIME };

/** The statements that make all tables where they aren't there yet. */
export function createTables(database: string): readonly string[] {
  const tables = Object.entries(TABLES).map(([name, [columns, order]]) =>
    createTable(`${database}.${name}`, columns, order),
  );
  const lookup = createTable(`${database}.otel_traces_trace_id_ts`, BY_TRACE, '(TraceId, Start)');
  return [...tables, lookup, createView(database)];
}

function createTable(name: string, columns: Columns, order: string): string {
  const lines = Object.entries(columns).map(([column, type]) => `  ${column} ${type}`);
  return `CREATE TABLE IF NOT EXISTS ${name} (
${lines.join(',\n')}
) ENGINE = MergeTree ORDER BY ${order}`;
}

/** Where in time a trace lies: the collector's way to find its spans fast. */
const createView = (database: string): string =>
  `CREATE MATERIALIZED VIEW IF NOT EXISTS ${database}.otel_traces_trace_id_ts_mv
TO ${database}.otel_traces_trace_id_ts AS
SELECT TraceId, min(Timestamp) AS Start, max(Timestamp) AS End
FROM ${database}.otel_traces WHERE TraceId != '' GROUP BY TraceId`;
