import type { IncomingMessage, RequestListener } from 'node:http';
import type { Mutant } from '../../proof/mutants.js';
import type {
  SpanIds,
  TestedTracing,
  TracedSpan,
  TraceHeaders,
  TracingSubject,
} from '../tracing-subject.js';

type Change = (tracing: TestedTracing) => Partial<TestedTracing>;

/** Flawed tracings, each of which one case alone catches. */
export function tracingMutants(reference: TracingSubject): readonly Mutant<TracingSubject>[] {
  const toMutant = ([caughtBy, breaks, flaw]: Row) => ({
    ...{ caughtBy, breaks },
    subject: flaw(reference),
  });
  return [...CHANGED, ...READ, SHARING].map(toMutant);
}

/** What turns the reference into one that is flawed. */
type Flaw = (reference: TracingSubject) => TracingSubject;

type Row = readonly [caughtBy: string, breaks: string, flaw: Flaw];

const changing =
  (change: Change): Flaw =>
  (reference) =>
    withTracing(reference, change);
const reading =
  (change: ReadChange): Flaw =>
  (reference) =>
    withSpans(reference, change);

const withTracing = (reference: TracingSubject, change: Change): TracingSubject => ({
  ...reference,
  open: async (service) => {
    const tracing = await reference.open(service);
    return { ...tracing, ...change(tracing) };
  },
});

const withSpans = (reference: TracingSubject, change: ReadChange): TracingSubject => ({
  ...reference,
  spans: async (traceId) =>
    (await reference.spans(traceId)).map((span) => ({ ...span, ...change(span) })),
});

const rest = (): Promise<void> => Promise.resolve();

/** Spoils the headers of what comes in. */
const hearing =
  (spoil: (headers: TraceHeaders) => TraceHeaders): Change =>
  ({ listener }) => ({
    listener: (work): RequestListener => {
      const listen = listener(work);
      return (request, response) => listen(spoilRequest(request, spoil), response);
    },
  });

function spoilRequest(request: IncomingMessage, spoil: (headers: TraceHeaders) => TraceHeaders) {
  const { headers } = request;
  request.headers = spoil(headers as TraceHeaders); // those of traces come once
  return request;
}

const processing =
  (spoil: (headers: TraceHeaders) => TraceHeaders): Change =>
  ({ consume }) => ({ consume: (headers, work) => consume(spoil(headers), work) });

const sending =
  (spoil: (headers: TraceHeaders) => TraceHeaders): Change =>
  ({ produce }) => ({ produce: async () => spoil(await produce()) });

/** The client's span is there, but the headers are spoilt. */
const calling =
  (spoil: (headers: TraceHeaders) => TraceHeaders): Change =>
  ({ produce, request }) => ({
    request: async (url) => {
      await request(NOBODY).catch(rest);
      return (await fetch(url, { headers: spoil(await produce()) })).text();
    },
  });

const NOBODY = 'http://127.0.0.1:1/';

const without =
  (name: string) =>
  (headers: TraceHeaders): TraceHeaders =>
    Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

const respell =
  (pattern: RegExp, by: string) =>
  (headers: TraceHeaders): TraceHeaders => ({
    ...headers,
    traceparent: (headers['traceparent'] ?? '').replace(pattern, by),
  });

/** The id of the span in a header that is valid, and sampled. */
const VALID = /^(00-(?!0+-)[0-9a-f]{32})-(?!0+-)[0-9a-f]{16}-01$/;
const OTHER_SPAN = '$1-00000000000000aa-01';

const exportingAll: Change = ({ listener, consume }) => ({
  listener: (work) => (request, response) => {
    const sampled = respell(/-00$/, '-01')(request.headers as TraceHeaders); // they come once
    const isSampled = sampled['traceparent'] === request.headers['traceparent'];
    const more = () => (isSampled ? rest() : consume(sampled, rest));
    listener(() => work().then(more))(request, response);
  },
});

const remembering: Change = ({ run, current }) => {
  const seen: (SpanIds | undefined)[] = [];
  return {
    run: (name, work) => run(name, () => (seen.unshift(current()), work())),
    current: () => current() ?? seen[0],
  };
};

const wrapping: Change = ({ run }) => ({
  run: (name, work) =>
    run(name, work).catch((cause: unknown) => Promise.reject(new Error('failed', { cause }))),
});

const CHANGED: readonly Row[] = [
  ['forgets a span when its work has ended', 'goes on with the last span', changing(remembering)],
  [
    'exports what is finished before it closes',
    'closes without a flush',
    changing(() => ({ [Symbol.asyncDispose]: rest })),
  ],
  [
    'sends its trace with a request, as W3C has it',
    'leaves the flags out of its requests',
    changing(calling(respell(/-01$/, ''))),
  ],
  [
    'sends its trace with a message, as W3C has it',
    'names a span in its messages that there is not',
    changing(sending(respell(VALID, OTHER_SPAN))),
  ],
  [
    'continues the trace of a request',
    'takes another span of a caller for its parent',
    changing(hearing(respell(VALID, OTHER_SPAN))),
  ],
  [
    'continues the trace of a message',
    'takes another span of a sender for its parent',
    changing(processing(respell(VALID, OTHER_SPAN))),
  ],
  [
    'begins a trace of its own where a request’s is not valid',
    'repairs the id of a span that is all zeros',
    changing(hearing(respell(/-0{16}-/, '-00000000000000aa-'))),
  ],
  [
    'exports nothing of a trace that its caller did not sample',
    'exports what its caller did not sample',
    changing(exportingAll),
  ],
  [
    'hands on that its caller did not sample',
    'says of all that it is sampled',
    changing(sending(respell(/-00$/, '-01'))),
  ],
  [
    'hands on the state that other tracers add to a trace',
    'loses the state of other tracers',
    changing(hearing(without('tracestate'))),
  ],
  ['sends baggage with a request', 'calls without baggage', changing(calling(without('baggage')))],
  ['sends baggage with a message', 'sends without baggage', changing(sending(without('baggage')))],
  [
    'takes baggage from a request',
    'answers without baggage',
    changing(hearing(without('baggage'))),
  ],
  [
    'takes baggage from a message',
    'processes without baggage',
    changing(processing(without('baggage'))),
  ],
  ['hands on the error itself', 'wraps errors', changing(wrapping)],
];

type ReadChange = (span: TracedSpan) => Partial<TracedSpan>;

const telling =
  (kind: string, as: string): ReadChange =>
  (span) => ({
    kind: span.kind === kind ? as : span.kind,
  });

const READ: readonly Row[] = [
  [
    'makes work within work a child of it',
    'loses the parent of work that does not wait',
    reading(({ name, parentSpanId }) => ({ parentSpanId: name === 'inner' ? '' : parentSpanId })),
  ],
  [
    'names the service that a span comes from',
    'has no name for its service',
    reading(() => ({ service: 'unknown_service:node' })),
  ],
  [
    'tells both ends of a request as client and server',
    'tells of calls as of work of its own',
    reading(telling('Client', 'Internal')),
  ],
  [
    'tells both ends of a message as producer and consumer',
    'tells of sending as of work of its own',
    reading(telling('Producer', 'Internal')),
  ],
  ['marks the span of work that fails', 'marks no failure', reading(() => ({ status: 'Unset' }))],
  ['marks no span of work that goes well', 'marks all work', reading(() => ({ status: 'Error' }))],
  ['keeps what an error said', 'loses what errors say', reading(() => ({ events: [] }))],
];

/** One variable for all work: what began last is the parent of what begins next. */
const SHARING: Row = [
  'keeps work side by side apart, over all waits',
  'has one span for all work at a time',
  sharingOneSpan,
];

function sharingOneSpan(reference: TracingSubject): TracingSubject {
  const parents = new Map<string, string>();
  return withSpans(withTracing(reference, believing(parents)), ({ spanId, parentSpanId }) => ({
    parentSpanId: parents.get(spanId) ?? parentSpanId,
  }));
}

const believing =
  (parents: Map<string, string>): Change =>
  ({ run, current }) => {
    const last = { spanId: '' };
    return { run: (name, work) => run(name, within({ last, parents, current }, work)) };
  };

/** The one variable, and what spans were believed to have for parents. */
interface Belief {
  readonly last: { spanId: string };
  readonly parents: Map<string, string>;
  readonly current: TestedTracing['current'];
}

function within<T>({ last, parents, current }: Belief, work: () => Promise<T>) {
  const parent = last.spanId;
  return (): Promise<T> => {
    last.spanId = current()?.spanId ?? '';
    if (parent !== '') parents.set(last.spanId, parent);
    return work().finally(() => (last.spanId = parent));
  };
}
