import type { RunningTelemetry, TestedTracing, TracingSubject } from 'lintel/testkit';
import { currentBaggage, currentSpan, Tracing, withBaggage, type Headers } from './tracing.js';

/** The tracing, as its contract asks for it; on a receiver that is there when a case runs. */
export const tracingSubject = (receiver: () => RunningTelemetry): TracingSubject => ({
  name: 'the tracing',
  open: (service) => Promise.resolve(toTested(new Tracing({ service, endpoint: receiver().url }))),
  spans: (traceId) => receiver().spans({ traceId }),
});

const toTested = (tracing: Tracing): TestedTracing => ({
  ...inProcess(tracing),
  ...overProcesses(tracing),
  flush: () => tracing.flush(),
  [Symbol.asyncDispose]: () => tracing[Symbol.asyncDispose](),
});

const inProcess = (tracing: Tracing) => ({
  ...{ current: currentSpan, baggage: currentBaggage, withBaggage },
  run: <T>(name: string, work: () => Promise<T>) => tracing.run(name, work),
});

const overProcesses = (tracing: Tracing) => ({
  request: (url: string) => tracing.request(url).then((response) => response.text()),
  listener: (work: () => Promise<unknown>) => tracing.listener(work),
  produce: () => tracing.produce((headers) => Promise.resolve(headers)),
  consume: (headers: Headers, work: () => Promise<unknown>) => tracing.consume(headers, work),
});
