import { setTimeout as sleep } from 'node:timers/promises';
import type { Demand } from '../case.js';
import type { TracedSpan, TracingSubject } from './tracing-subject.js';
import { makeCaller, TracingTrial } from './tracing-trial.js';

type Look = (trial: TracingTrial) => Promise<string | null>;

const SERVICE = 'orders';

const demand = (title: string, look: Look): Demand<TracingSubject> => ({
  title,
  check: async (subject) => {
    await using tracing = await subject.open(SERVICE);
    // It is open until the look has ended.
    return await look(new TracingTrial(subject, tracing));
  },
});

const rest = (): Promise<void> => Promise.resolve();

const nests: Look = async (trial) => {
  const { outer, inner } = await trial.trace(() => trial.tracing.run('inner', rest));
  if (outer === undefined || inner === undefined)
    return 'Not both spans of the trace were exported.';
  return isChild(inner, outer) ? null : `The inner span has the parent "${inner.parentSpanId}".`;
};

const isChild = (child: TracedSpan | undefined, parent: TracedSpan | undefined): boolean =>
  parent !== undefined && child?.parentSpanId === parent.spanId;

const SIDE_BY_SIDE = ['one', 'two', 'three'];

const keepsApart: Look = async (trial) => {
  const spans = await trial.trace(() => Promise.all(SIDE_BY_SIDE.map(workSlowly(trial))));
  const lost = SIDE_BY_SIDE.filter((name) => !isChild(spans[`in ${name}`], spans[name]));
  return lost.length === 0 ? null : `Of work side by side, ${lost.join(', ')} lost its span.`;
};

const workSlowly =
  ({ tracing }: TracingTrial) =>
  (name: string): Promise<void> =>
    tracing.run(name, () => sleep(5).then(() => tracing.run(`in ${name}`, () => sleep(5))));

const forgets: Look = async ({ tracing }) => {
  await tracing.run('outer', rest);
  const left = tracing.current();
  return left === undefined ? null : `After the work, the span ${left.spanId} is still current.`;
};

const namesService: Look = async (trial) => {
  const { outer } = await trial.trace(rest);
  const isNamed = outer?.service === SERVICE;
  return isNamed ? null : `The span says that it comes from "${outer?.service ?? ''}".`;
};

const exportsAtEnd: Look = async ({ subject }) => {
  const closing = await subject.open(SERVICE);
  const ids = await closing.run('last', async () => closing.current());
  await closing[Symbol.asyncDispose]();
  const spans = await subject.spans(ids?.traceId ?? '');
  return spans.length === 1 ? null : 'A span that was finished before the end was lost.';
};

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-01$/;

const requests: Look = async (trial) => {
  const sent: unknown[] = [];
  const call = () => trial.headersOfRequest((request) => request());
  const spans = await trial.trace(async () => sent.push((await call())['traceparent']));
  return explainHeader(sent[0], Object.values(spans));
};

const produces: Look = async (trial) => {
  const sent: unknown[] = [];
  const { tracing } = trial;
  const spans = await trial.trace(async () => sent.push((await tracing.produce())['traceparent']));
  return explainHeader(sent[0], Object.values(spans));
};

/** Null where the header names a span of the trace. */
function explainHeader(header: unknown, spans: readonly TracedSpan[]): string | null {
  const [, traceId, spanId] = TRACEPARENT.exec(String(header)) ?? [];
  const isOurs = spans.some((span) => span.traceId === traceId && span.spanId === spanId);
  return isOurs
    ? null
    : `traceparent is ${JSON.stringify(header)}, which names no span of the trace.`;
}

const answers: Look = async (trial) => {
  const { traceparent, ...caller } = makeCaller();
  await trial.whileAnswering({ traceparent }, rest);
  return explainChild(await trial.spansOf(caller.traceId), caller.spanId);
};

const consumes: Look = async (trial) => {
  const { traceparent, ...caller } = makeCaller();
  await trial.whileConsuming({ traceparent }, rest);
  return explainChild(await trial.spansOf(caller.traceId), caller.spanId);
};

function explainChild(spans: readonly TracedSpan[], parent: string): string | null {
  if (spans.length === 0) return 'No span of the caller’s trace was exported.';
  const parents = spans.map(({ parentSpanId }) => parentSpanId);
  return parents.includes(parent) ? null : `Its span has the parent "${parents.join()}".`;
}

const { traceId: ID } = makeCaller();

const INVALID = [
  `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
  `00-${ID}-${'0'.repeat(16)}-01`,
  `ff-${ID}-00f067aa0ba902b7-01`,
  `00-${ID.slice(1)}-00f067aa0ba902b7-01`,
  `00-${ID}-00f067aa0ba902b7`,
  `00-${ID}-00f067aa0ba902b7-01-later`,
];

const beginsAnew: Look = async (trial) => {
  for (const traceparent of INVALID) {
    const ids = await trial.whileAnswering({ traceparent }, () => trial.tracing.current());
    const isOwn = /^(?!0+$)[0-9a-f]{32}$/.test(ids?.traceId ?? '') && ids?.traceId !== ID;
    if (!isOwn) return `Of "${traceparent}" it took the trace "${ids?.traceId ?? ''}".`;
  }
  return null;
};

const exportsSampledOnly: Look = async (trial) => {
  const { traceparent, traceId } = makeCaller('00');
  await trial.whileAnswering({ traceparent }, rest);
  const count = (await trial.spansOf(traceId)).length;
  return count === 0 ? null : `It exported ${count} of a trace that its caller did not sample.`;
};

const handsOnSampling: Look = async (trial) => {
  const { traceparent, traceId } = makeCaller('00');
  const sent = await trial.whileAnswering({ traceparent }, () => trial.tracing.produce());
  const isOff = new RegExp(`^00-${traceId}-[0-9a-f]{16}-00$`).test(sent['traceparent'] ?? '');
  return isOff ? null : `To "${traceparent}" it sent on "${sent['traceparent'] ?? ''}".`;
};

const STATE = 'vendor=t61rcWkgMzE,other=1';

const handsOnState: Look = async (trial) => {
  const caller = { traceparent: makeCaller().traceparent, tracestate: STATE };
  const sent = await trial.whileAnswering(caller, () => trial.tracing.produce());
  return sent['tracestate'] === STATE ? null : `It sent on "${sent['tracestate'] ?? ''}".`;
};

const VALUES = { tenant: 'acme', plan: 'größer, "als" 1;' };

/** As W3C writes it: what is no plain character is a percent sign with hex digits. */
const BAGGAGE = Object.entries(VALUES)
  .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  .join(',');

const requestsWithBaggage: Look = async (trial) => {
  const headers = await trial.headersOfRequest((request) =>
    trial.tracing.withBaggage(VALUES, request),
  );
  return explainSent(headers['baggage']);
};

const producesWithBaggage: Look = async ({ tracing }) => {
  const produce = async () => tracing.produce();
  return explainSent((await tracing.withBaggage(VALUES, produce))['baggage']);
};

/** Members may come in any order, and properties may follow them. */
const readMembers = (header: unknown): string =>
  String(header)
    .split(',')
    .map((member) => decodeURIComponent(member.split(';')[0]!.trim()))
    .toSorted()
    .join();

const explainSent = (header: unknown): string | null =>
  readMembers(header) === readMembers(BAGGAGE)
    ? null
    : `The header "baggage" is ${JSON.stringify(header)} for ${JSON.stringify(VALUES)}.`;

const answersWithBaggage: Look = async (trial) => {
  const headers = { ...plain(makeCaller()), baggage: BAGGAGE };
  return explainTaken(await trial.whileAnswering(headers, () => trial.tracing.baggage()));
};

const consumesWithBaggage: Look = async (trial) => {
  const headers = { ...plain(makeCaller()), baggage: BAGGAGE };
  return explainTaken(await trial.whileConsuming(headers, () => trial.tracing.baggage()));
};

const plain = ({ traceparent }: { readonly traceparent: string }) => ({ traceparent });

const explainTaken = (taken: Readonly<Record<string, string>>): string | null =>
  Object.entries(VALUES).every(([name, value]) => taken[name] === value)
    ? null
    : `Of ${JSON.stringify(VALUES)} it knows ${JSON.stringify(taken)}.`;

const marksRequests: Look = async (trial) => {
  const { traceparent, traceId } = makeCaller();
  const call = () => trial.headersOfRequest((request) => request());
  await trial.whileAnswering({ traceparent }, call);
  return explainKinds(await trial.spansOf(traceId), ['Client', 'Server']);
};

const marksMessages: Look = async (trial) => {
  const { traceparent, traceId } = makeCaller();
  await trial.whileConsuming({ traceparent }, () => trial.tracing.produce());
  return explainKinds(await trial.spansOf(traceId), ['Consumer', 'Producer']);
};

function explainKinds(spans: readonly TracedSpan[], wanted: readonly string[]): string | null {
  const found = spans.map(({ kind }) => kind);
  const missing = wanted.filter((kind) => !found.includes(kind));
  return missing.length === 0 ? null : `It exported ${found.join(', ')}, and no ${missing.join()}.`;
}

class Refused extends Error {}

const REFUSED = new Refused('The card was refused.');

/** The trace of work within which other work failed. */
const traceOfFailure = (trial: TracingTrial) =>
  trial.trace(() => trial.tracing.run('failing', () => Promise.reject(REFUSED)).catch(rest));

const marksFailure: Look = async (trial) => {
  const { failing } = await traceOfFailure(trial);
  return failing?.status === 'Error' ? null : `The status of what failed is ${failing?.status}.`;
};

const marksFailureOnly: Look = async (trial) => {
  const status = (await traceOfFailure(trial))['outer']?.status ?? 'none';
  return status === 'Unset' || status === 'Ok' ? null : `Of work that went well it is ${status}.`;
};

const keepsWords: Look = async (trial) => {
  const { failing } = await traceOfFailure(trial);
  const said = failing?.events.map(({ attributes }) => attributes['exception.message']) ?? [];
  return said.includes(REFUSED.message) ? null : `Of the error it keeps ${JSON.stringify(said)}.`;
};

const handsOnError: Look = async ({ tracing }) => {
  const failing = tracing.run('failing', () => Promise.reject(REFUSED));
  const caught: unknown = await failing.catch((error: unknown) => error);
  return caught === REFUSED ? null : `Of the error of the work it made ${String(caught)}.`;
};

/** What every tracing must do. */
export const TRACING_DEMANDS: readonly Demand<TracingSubject>[] = [
  demand('makes work within work a child of it', nests),
  demand('keeps work side by side apart, over all waits', keepsApart),
  demand('forgets a span when its work has ended', forgets),
  demand('names the service that a span comes from', namesService),
  demand('exports what is finished before it closes', exportsAtEnd),
  demand('sends its trace with a request, as W3C has it', requests),
  demand('sends its trace with a message, as W3C has it', produces),
  demand('continues the trace of a request', answers),
  demand('continues the trace of a message', consumes),
  demand('begins a trace of its own where a request’s is not valid', beginsAnew),
  demand('exports nothing of a trace that its caller did not sample', exportsSampledOnly),
  demand('hands on that its caller did not sample', handsOnSampling),
  demand('hands on the state that other tracers add to a trace', handsOnState),
  demand('sends baggage with a request', requestsWithBaggage),
  demand('sends baggage with a message', producesWithBaggage),
  demand('takes baggage from a request', answersWithBaggage),
  demand('takes baggage from a message', consumesWithBaggage),
  demand('tells both ends of a request as client and server', marksRequests),
  demand('tells both ends of a message as producer and consumer', marksMessages),
  demand('marks the span of work that fails', marksFailure),
  demand('marks no span of work that goes well', marksFailureOnly),
  demand('keeps what an error said', keepsWords),
  demand('hands on the error itself', handsOnError),
];
