import * as z from 'zod';
import { ofResource, ofScope, toFullOrigin } from './origin.js';
import {
  anyText,
  attributes,
  integer,
  list,
  long,
  optionalIds,
  text,
  toMoment,
} from './otlp-values.js';
import { toRow, type Columns, type Row, type Rows } from './rows.js';

const record = z.object({
  ...optionalIds,
  timeUnixNano: long,
  observedTimeUnixNano: long,
  severityNumber: integer,
  severityText: text,
  body: anyText,
  attributes,
  flags: integer,
  eventName: text,
});

type LogRecord = z.output<typeof record>;

const scopeLogs = z.object({ ...ofScope, logRecords: list(record) });
const resourceLogs = z.object({ ...ofResource, scopeLogs: list(scopeLogs) });

/** What is sent to `/v1/logs`, as rows. */
export const logRows = z
  .object({ resourceLogs: list(resourceLogs) })
  .transform((request): Rows => ({ otel_logs: request.resourceLogs.flatMap(rowsOfResource) }));

function rowsOfResource(resource: z.output<typeof resourceLogs>): readonly Row[] {
  return resource.scopeLogs.flatMap((scope) => {
    const origin = toFullOrigin(resource, scope);
    return scope.logRecords.map((one) => ({ ...origin, ...ofRecord(one) }));
  });
}

const RECORD: Columns<LogRecord> = {
  TraceId: 'traceId',
  SpanId: 'spanId',
  SeverityText: 'severityText',
  SeverityNumber: 'severityNumber',
  Body: 'body',
  LogAttributes: 'attributes',
  EventName: 'eventName',
};

/** Of the flags, the lowest eight bits are those of the trace. */
const ofRecord = (it: LogRecord): Row => ({
  ...toRow(it, RECORD),
  Timestamp: toMoment(it.timeUnixNano === '0' ? it.observedTimeUnixNano : it.timeUnixNano),
  TraceFlags: it.flags & 0xff,
});
