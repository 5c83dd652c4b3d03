export { errorGroupingContract } from './error-grouping-contract.js';
export type {
  ErrorGroup,
  ErrorGroupingSubject,
  ErrorOccurrence,
  TestedGrouping,
} from './grouping-subject.js';
export { tracingContract } from './tracing-contract.js';
export type {
  SpanIds,
  TestedTracing,
  TracedSpan,
  TraceHeaders,
  TracingSubject,
} from './tracing-subject.js';
