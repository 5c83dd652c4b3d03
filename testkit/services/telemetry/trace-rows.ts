import * as z from 'zod';
import { ofResource, ofScope, toOrigin } from './origin.js';
import {
  attributes,
  ids,
  integer,
  list,
  long,
  moment,
  optional,
  parentSpanId,
  text,
  toMoment,
} from './otlp-values.js';
import { toNested, toRow, type Columns, type Row, type Rows } from './rows.js';

const event = z.object({ timeUnixNano: moment, name: text, attributes });
const link = z.object({ ...ids, traceState: text, attributes });
const status = z.object({ code: integer, message: text });

const span = z.object({
  ...ids,
  parentSpanId,
  traceState: text,
  name: text,
  kind: integer,
  startTimeUnixNano: long,
  endTimeUnixNano: long,
  attributes,
  events: list(event),
  links: list(link),
  status: optional(status, { code: 0, message: '' }),
});

type Span = z.output<typeof span>;

const scopeSpans = z.object({ ...ofScope, spans: list(span) });
const resourceSpans = z.object({ ...ofResource, scopeSpans: list(scopeSpans) });

/** What is sent to `/v1/traces`, as rows. */
export const traceRows = z
  .object({ resourceSpans: list(resourceSpans) })
  .transform((request): Rows => ({ otel_traces: request.resourceSpans.flatMap(rowsOfResource) }));

function rowsOfResource(resource: z.output<typeof resourceSpans>): readonly Row[] {
  return resource.scopeSpans.flatMap((scope) => {
    const origin = toOrigin(resource, scope);
    return scope.spans.map((one) => ({ ...origin, ...ofSpan(one) }));
  });
}

const SPAN: Columns<Span> = {
  TraceId: 'traceId',
  SpanId: 'spanId',
  ParentSpanId: 'parentSpanId',
  TraceState: 'traceState',
  SpanName: 'name',
  SpanAttributes: 'attributes',
};

const EVENT: Columns<z.output<typeof event>> = {
  Timestamp: 'timeUnixNano',
  Name: 'name',
  Attributes: 'attributes',
};

const LINK: Columns<z.output<typeof link>> = {
  TraceId: 'traceId',
  SpanId: 'spanId',
  TraceState: 'traceState',
  Attributes: 'attributes',
};

const ofSpan = (it: Span): Row => ({
  ...toRow(it, SPAN),
  ...toNested('Events', it.events, EVENT),
  ...toNested('Links', it.links, LINK),
  ...{ SpanKind: KINDS[it.kind] ?? '', Duration: durationOf(it) },
  ...{ Timestamp: toMoment(it.startTimeUnixNano), ...ofStatus(it) },
});

/** As the collector names them; by their numbers. */
const KINDS = ['Unspecified', 'Internal', 'Server', 'Client', 'Producer', 'Consumer'];
const STATUSES = ['Unset', 'Ok', 'Error'];

const ofStatus = ({ status: { code, message } }: Span): Row => ({
  StatusCode: STATUSES[code] ?? '',
  StatusMessage: message,
});

/** In nanoseconds. A clock that was put back gives none. */
function durationOf({ startTimeUnixNano, endTimeUnixNano }: Span): string {
  const duration = BigInt(endTimeUnixNano) - BigInt(startTimeUnixNano);
  return String(duration > 0n ? duration : 0n);
}
