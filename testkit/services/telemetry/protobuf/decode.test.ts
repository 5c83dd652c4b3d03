import { expect, test } from '@jest/globals';
import {
  JsonLogsSerializer,
  JsonMetricsSerializer,
  JsonTraceSerializer,
  ProtobufLogsSerializer,
  ProtobufMetricsSerializer,
  ProtobufTraceSerializer,
} from '@opentelemetry/otlp-transformer';
import { sampleLogs, sampleMetrics, sampleSpans } from '../../proof/telemetry-samples.js';
import { logRows } from '../log-rows.js';
import { metricRows } from '../metric-rows.js';
import { traceRows } from '../trace-rows.js';
import { decodeMessage } from './decode.js';

const parse = (json: Uint8Array | undefined): unknown => JSON.parse(String(Buffer.from(json!)));
const bytesOf = (protobuf: Uint8Array | undefined): Buffer => Buffer.from(protobuf!);

test('spans in protobuf are what they are in JSON (E2)', () => {
  const spans = [...sampleSpans()];
  const json = traceRows.parse(parse(JsonTraceSerializer.serializeRequest(spans)));
  const protobuf = bytesOf(ProtobufTraceSerializer.serializeRequest(spans));
  expect(json['otel_traces']).toHaveLength(3);
  expect(traceRows.parse(decodeMessage('TraceRequest', protobuf))).toEqual(json);
});

test('logs in protobuf are what they are in JSON', () => {
  const logs = [...sampleLogs()];
  const json = logRows.parse(parse(JsonLogsSerializer.serializeRequest(logs)));
  const protobuf = bytesOf(ProtobufLogsSerializer.serializeRequest(logs));
  expect(json['otel_logs']).toHaveLength(2);
  expect(logRows.parse(decodeMessage('LogRequest', protobuf))).toEqual(json);
});

test('metrics in protobuf are what they are in JSON', async () => {
  const metrics = await sampleMetrics();
  const json = metricRows.parse(parse(JsonMetricsSerializer.serializeRequest(metrics)));
  const protobuf = bytesOf(ProtobufMetricsSerializer.serializeRequest(metrics));
  expect(Object.values(json).map((rows) => rows.length)).toEqual([1, 2, 1, 1, 0]);
  expect(metricRows.parse(decodeMessage('MetricRequest', protobuf))).toEqual(json);
});

/** A field whose bytes follow, as protobuf writes it. */
const block = (field: number, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from([field * 8 + 2, bytes.length]), bytes]);

test('fields of later versions are left out, whatever their layout', () => {
  const later = Buffer.from('980607' + '990600000000000000ff' + '9a060161' + '9d06000000ff', 'hex');
  const bytes = Buffer.concat([later, block(3, Buffer.from('x')), later]);
  expect(decodeMessage('ResourceSpans', bytes)).toEqual({ schemaUrl: 'x' });
});

test('numbers of a list may come one by one, or in blocks', () => {
  const bytes = Buffer.from('1001' + '12020203' + '1004', 'hex');
  expect(decodeMessage('Buckets', bytes)).toEqual({ bucketCounts: ['1', '2', '3', '4'] });
});

/** Groups of attributes in each other, so deep. */
function nest(depth: number): Buffer {
  const length = (of: Buffer): Buffer => Buffer.from([(of.length & 0x7f) | 0x80, of.length >> 7]);
  let bytes = Buffer.alloc(0);
  for (let level = 0; level < depth; level += 1)
    bytes = Buffer.concat([Buffer.from([level % 2 === 0 ? 0x0a : 0x2a]), length(bytes), bytes]);
  return bytes;
}

test.each([
  ['an end that is missing', '0a05', '5 bytes are missing at its end'],
  ['a number without an end', 'ff'.repeat(11), 'the number at byte 0 has no end'],
  ['a number that is cut off', 'ff', 'the number at byte 0 has no end'],
  ['a layout that there is not', '9b06', 'no layout has the number 3'],
  [
    'a list of messages as a number',
    '0801',
    'the field resourceSpans (ResourceSpans) has layout 0',
  ],
  ['text as a number', '0a021801', 'the field schemaUrl (string) has layout 0'],
])('%s is refused', (_, hex, says) => {
  expect(() => decodeMessage('TraceRequest', Buffer.from(hex, 'hex'))).toThrow(says);
});

test('what lies too deep is refused before the stack ends', () => {
  expect(() => decodeMessage('ArrayValue', nest(101))).toThrow(
    'The body is no OTLP: messages lie more than 100 deep in each other.',
  );
  expect(() => decodeMessage('AnyValue', nest(100))).not.toThrow();
});
