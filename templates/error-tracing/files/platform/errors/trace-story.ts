import type { TelemetrySpan } from 'lintel/testkit';

type Told = Pick<TelemetrySpan, 'spanId' | 'parentSpanId' | 'status'>;

/** Where a trace went wrong first: what failed though nothing that it called did. */
export function findOrigins<Span extends Told>(spans: readonly Span[]): readonly Span[] {
  const failed = spans.filter(({ status }) => status === 'Error');
  const callers = new Set(failed.map(({ parentSpanId }) => parentSpanId));
  return failed.filter(({ spanId }) => !callers.has(spanId));
}

/** The spans from the first of a trace down to one of them. */
export function findPath<Span extends Told>(spans: readonly Span[], last: Span): readonly Span[] {
  const byId = new Map(spans.map((span) => [span.spanId, span]));
  const path = [last];
  let caller = byId.get(last.parentSpanId);
  // Each is taken once: a sender may have told a span to be its own ancestor.
  for (; caller !== undefined && byId.delete(caller.spanId); caller = byId.get(caller.parentSpanId))
    path.unshift(caller);
  return path;
}
