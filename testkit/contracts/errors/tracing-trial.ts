import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { NonConformance } from '../case.js';
import type { TestedTracing, TracedSpan, TraceHeaders, TracingSubject } from './tracing-subject.js';

/** A tracing on trial, and what is told of it. */
export class TracingTrial {
  constructor(
    readonly subject: TracingSubject,
    readonly tracing: TestedTracing,
  ) {}

  /** The spans of a trace, when all that is finished was exported. */
  async spansOf(traceId: string): Promise<readonly TracedSpan[]> {
    await this.tracing.flush();
    return this.subject.spans(traceId);
  }

  /** Runs work in a span of the name "outer"; the spans of its trace, by their names. */
  async trace(work: () => Promise<unknown>): Promise<Readonly<Record<string, TracedSpan>>> {
    const ids = await this.tracing.run('outer', async () => {
      await work();
      return this.tracing.current();
    });
    const spans = await this.spansOf(ids?.traceId ?? '');
    return Object.fromEntries(spans.map((span) => [span.name, span]));
  }

  /** The headers that its requests carry. */
  async headersOfRequest(within: (call: () => Promise<unknown>) => Promise<unknown>) {
    const seen: IncomingHttpHeaders[] = [];
    await using server = await serve(({ headers }, answer) => answer.end(`${seen.push(headers)}`));
    await within(() => this.tracing.request(server.url));
    return seen[0] ?? {};
  }

  /** What its work gives while it answers a request that carries headers. */
  async whileAnswering<T>(headers: TraceHeaders, work: () => Promise<T> | T): Promise<T> {
    const given: T[] = [];
    const listener = this.tracing.listener(async () => given.push(await work()));
    await using server = await serve(listener);
    await (await fetch(server.url, { headers })).text();
    if (given.length > 0) return given[0]!;
    throw new NonConformance(this.subject.name, 'answers requests', 'It did not do the work.');
  }

  /** What its work gives while it processes a message that carries headers. */
  async whileConsuming<T>(headers: TraceHeaders, work: () => Promise<T> | T): Promise<T> {
    const given: T[] = [];
    await this.tracing.consume(headers, async () => given.push(await work()));
    if (given.length > 0) return given[0]!;
    throw new NonConformance(this.subject.name, 'processes messages', 'It did not do the work.');
  }
}

interface Listening extends AsyncDisposable {
  readonly url: string;
}

async function serve(listener: RequestListener): Promise<Listening> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // of a server that listens on a port
  return { url: `http://127.0.0.1:${port}/`, [Symbol.asyncDispose]: () => close(server) };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await once(server.close(), 'close');
}

/** A caller that is in a trace of its own. */
export function makeCaller(flags = '01') {
  const [traceId, spanId] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
  return { traceId, spanId, traceparent: `00-${traceId}-${spanId}-${flags}` };
}
