import { context, trace, TraceFlags } from '@opentelemetry/api';
import { SeverityNumber } from '@opentelemetry/api-logs';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';
import { currentContext } from './error-context.js';
import { fingerprint } from './fingerprint.js';
import { describeSender, type Sender } from './tracing.js';

/** When and in which trace an error occurred, if not here and now. */
export interface Occasion {
  readonly at?: Date;
  readonly traceId?: string;
}

/** Reports errors of one service, with what was known where they occurred. */
export class ErrorLog implements AsyncDisposable {
  private readonly provider: LoggerProvider;
  private flushed = Promise.resolve();

  constructor(private readonly sender: Sender) {
    const exporter = new OTLPLogExporter({ url: `${sender.endpoint}/v1/logs` });
    const processors = [new BatchLogRecordProcessor({ exporter })];
    this.provider = new LoggerProvider({ resource: describeSender(sender), processors });
  }

  /** Reports an error; returns the fingerprint of its fault. */
  report(error: unknown, occasion: Occasion = {}): string {
    const fault = fingerprint(error);
    const attributes = { ...currentContext(), ...describe(error), 'error.fingerprint': fault };
    const { at: timestamp = new Date() } = occasion;
    const record = { ...ERROR, timestamp, body: messageOf(error), attributes };
    this.provider.getLogger(this.sender.service).emit({ ...record, context: contextOf(occasion) });
    return fault;
  }

  /** Sends what was reported. One that is under way does not take along what came later. */
  flush(): Promise<void> {
    this.flushed = this.flushed.then(() => this.provider.forceFlush());
    return this.flushed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.provider.shutdown();
  }
}

const ERROR = { severityNumber: SeverityNumber.ERROR, severityText: 'ERROR' };

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** By the names that OpenTelemetry has for them. */
const describe = (error: unknown): Readonly<Record<string, string>> => ({
  'exception.type': error instanceof Error ? error.name : typeof error,
  'exception.message': messageOf(error),
  'exception.stacktrace': error instanceof Error ? (error.stack ?? '') : '',
});

/** What was current, or a trace that was told. */
function contextOf({ traceId }: Occasion) {
  if (traceId === undefined) return context.active();
  const told = { traceId, spanId: NO_SPAN, traceFlags: TraceFlags.SAMPLED };
  return trace.setSpanContext(context.active(), told);
}

/** Any that is valid: of the trace is known, of the span nothing. */
const NO_SPAN = 'ffffffffffffffff';
