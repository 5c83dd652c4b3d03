import type { ScalarName } from './scalars.js';

/** A field: its name in JSON, what it is, and whether there may be many. */
export type Field = readonly [name: string, is: ScalarName | MessageName, many?: 'many'];

// Fields by their numbers, of opentelemetry-proto 1; those that no table keeps are left out.

const RESOURCE = { 1: ['attributes', 'KeyValue', 'many'] } as const;

const EXEMPLAR = {
  2: ['timeUnixNano', 'fixed64'],
  3: ['asDouble', 'double'],
  4: ['spanId', 'hex'],
  5: ['traceId', 'hex'],
  6: ['asInt', 'sfixed64'],
  7: ['filteredAttributes', 'KeyValue', 'many'],
} as const;

const HISTOGRAM_POINT = {
  2: ['startTimeUnixNano', 'fixed64'],
  3: ['timeUnixNano', 'fixed64'],
  4: ['count', 'fixed64'],
  5: ['sum', 'double'],
  6: ['bucketCounts', 'fixed64', 'many'],
  7: ['explicitBounds', 'double', 'many'],
  8: ['exemplars', 'Exemplar', 'many'],
  9: ['attributes', 'KeyValue', 'many'],
  10: ['flags', 'uint32'],
  11: ['min', 'double'],
  12: ['max', 'double'],
} as const;

const EXPONENTIAL_POINT = {
  1: ['attributes', 'KeyValue', 'many'],
  2: ['startTimeUnixNano', 'fixed64'],
  3: ['timeUnixNano', 'fixed64'],
  4: ['count', 'fixed64'],
  5: ['sum', 'double'],
  6: ['scale', 'sint32'],
  7: ['zeroCount', 'fixed64'],
  8: ['positive', 'Buckets'],
  9: ['negative', 'Buckets'],
  10: ['flags', 'uint32'],
  11: ['exemplars', 'Exemplar', 'many'],
  12: ['min', 'double'],
  13: ['max', 'double'],
} as const;

const SUMMARY_POINT = {
  2: ['startTimeUnixNano', 'fixed64'],
  3: ['timeUnixNano', 'fixed64'],
  4: ['count', 'fixed64'],
  5: ['sum', 'double'],
  6: ['quantileValues', 'Quantile', 'many'],
  7: ['attributes', 'KeyValue', 'many'],
  8: ['flags', 'uint32'],
} as const;

const SPAN = {
  1: ['traceId', 'hex'],
  2: ['spanId', 'hex'],
  3: ['traceState', 'string'],
  4: ['parentSpanId', 'hex'],
  5: ['name', 'string'],
  6: ['kind', 'uint32'],
  7: ['startTimeUnixNano', 'fixed64'],
  8: ['endTimeUnixNano', 'fixed64'],
  9: ['attributes', 'KeyValue', 'many'],
  11: ['events', 'Event', 'many'],
  13: ['links', 'Link', 'many'],
  15: ['status', 'Status'],
} as const;

const LOG_RECORD = {
  1: ['timeUnixNano', 'fixed64'],
  2: ['severityNumber', 'uint32'],
  3: ['severityText', 'string'],
  5: ['body', 'AnyValue'],
  6: ['attributes', 'KeyValue', 'many'],
  8: ['flags', 'fixed32'],
  9: ['traceId', 'hex'],
  10: ['spanId', 'hex'],
  11: ['observedTimeUnixNano', 'fixed64'],
  12: ['eventName', 'string'],
} as const;

const ALL = {
  TraceRequest: { 1: ['resourceSpans', 'ResourceSpans', 'many'] },
  LogRequest: { 1: ['resourceLogs', 'ResourceLogs', 'many'] },
  MetricRequest: { 1: ['resourceMetrics', 'ResourceMetrics', 'many'] },
  ResourceSpans: {
    1: ['resource', 'Resource'],
    2: ['scopeSpans', 'ScopeSpans', 'many'],
    3: ['schemaUrl', 'string'],
  },
  ResourceLogs: {
    1: ['resource', 'Resource'],
    2: ['scopeLogs', 'ScopeLogs', 'many'],
    3: ['schemaUrl', 'string'],
  },
  ResourceMetrics: {
    1: ['resource', 'Resource'],
    2: ['scopeMetrics', 'ScopeMetrics', 'many'],
    3: ['schemaUrl', 'string'],
  },
  ScopeSpans: { 1: ['scope', 'Scope'], 2: ['spans', 'Span', 'many'], 3: ['schemaUrl', 'string'] },
  ScopeLogs: {
    1: ['scope', 'Scope'],
    2: ['logRecords', 'LogRecord', 'many'],
    3: ['schemaUrl', 'string'],
  },
  ScopeMetrics: {
    1: ['scope', 'Scope'],
    2: ['metrics', 'Metric', 'many'],
    3: ['schemaUrl', 'string'],
  },
  Resource: RESOURCE,
  Scope: {
    1: ['name', 'string'],
    2: ['version', 'string'],
    3: ['attributes', 'KeyValue', 'many'],
    4: ['droppedAttributesCount', 'uint32'],
  },
  KeyValue: { 1: ['key', 'string'], 2: ['value', 'AnyValue'] },
  AnyValue: {
    1: ['stringValue', 'string'],
    2: ['boolValue', 'bool'],
    3: ['intValue', 'int64'],
    4: ['doubleValue', 'double'],
    5: ['arrayValue', 'ArrayValue'],
    6: ['kvlistValue', 'KeyValueList'],
    7: ['bytesValue', 'base64'],
  },
  ArrayValue: { 1: ['values', 'AnyValue', 'many'] },
  KeyValueList: { 1: ['values', 'KeyValue', 'many'] },
  Span: SPAN,
  Event: {
    1: ['timeUnixNano', 'fixed64'],
    2: ['name', 'string'],
    3: ['attributes', 'KeyValue', 'many'],
  },
  Link: {
    1: ['traceId', 'hex'],
    2: ['spanId', 'hex'],
    3: ['traceState', 'string'],
    4: ['attributes', 'KeyValue', 'many'],
  },
  Status: { 2: ['message', 'string'], 3: ['code', 'uint32'] },
  LogRecord: LOG_RECORD,
  Metric: {
    1: ['name', 'string'],
    2: ['description', 'string'],
    3: ['unit', 'string'],
    5: ['gauge', 'Gauge'],
    7: ['sum', 'Sum'],
    9: ['histogram', 'Histogram'],
    10: ['exponentialHistogram', 'ExponentialHistogram'],
    11: ['summary', 'Summary'],
  },
  Gauge: { 1: ['dataPoints', 'NumberPoint', 'many'] },
  Sum: {
    1: ['dataPoints', 'NumberPoint', 'many'],
    2: ['aggregationTemporality', 'uint32'],
    3: ['isMonotonic', 'bool'],
  },
  Histogram: {
    1: ['dataPoints', 'HistogramPoint', 'many'],
    2: ['aggregationTemporality', 'uint32'],
  },
  ExponentialHistogram: {
    1: ['dataPoints', 'ExponentialPoint', 'many'],
    2: ['aggregationTemporality', 'uint32'],
  },
  Summary: { 1: ['dataPoints', 'SummaryPoint', 'many'] },
  NumberPoint: {
    2: ['startTimeUnixNano', 'fixed64'],
    3: ['timeUnixNano', 'fixed64'],
    4: ['asDouble', 'double'],
    5: ['exemplars', 'Exemplar', 'many'],
    6: ['asInt', 'sfixed64'],
    7: ['attributes', 'KeyValue', 'many'],
    8: ['flags', 'uint32'],
  },
  HistogramPoint: HISTOGRAM_POINT,
  ExponentialPoint: EXPONENTIAL_POINT,
  Buckets: { 1: ['offset', 'sint32'], 2: ['bucketCounts', 'uint64', 'many'] },
  SummaryPoint: SUMMARY_POINT,
  Quantile: { 1: ['quantile', 'double'], 2: ['value', 'double'] },
  Exemplar: EXEMPLAR,
} as const;

export type MessageName = keyof typeof ALL;

/** The messages of OTLP, by their names and the numbers of their fields. */
export const MESSAGES: Readonly<Record<MessageName, Readonly<Record<number, Field>>>> = ALL;
