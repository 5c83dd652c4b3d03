import type { RunningTelemetry, TestedTracing, TracingSubject } from 'lintel/testkit';
import { currentBaggage, currentSpan, Tracing, withBaggage } from './tracing.js';

/** The tracing, as its contract asks for it. */
export const tracingSubject = (receiver: RunningTelemetry): TracingSubject => ({
  name: 'the tracing',
  open: (service) => Promise.resolve(toTested(new Tracing({ service, endpoint: receiver.url }))),
  spans: (traceId) => receiver.spans({ traceId }),
});

const toTested = (tracing: Tracing): TestedTracing => ({
  run: (name, work) => tracing.run(name, work),
  current: currentSpan,
  request: (url) => tracing.request(url).then((response) => response.text()),
  listener: (work) => tracing.listener(work),
  produce: () => tracing.produce((headers) => Promise.resolve(headers)),
  consume: (headers, work) => tracing.consume(headers, work),
  withBaggage,
  baggage: currentBaggage,
  flush: () => tracing.flush(),
  [Symbol.asyncDispose]: () => tracing[Symbol.asyncDispose](),
});
