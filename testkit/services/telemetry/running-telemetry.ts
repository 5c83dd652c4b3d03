import { LintelError } from '../../../policy/errors.js';
import type { Running } from '../model.js';
import { Tenant, type Tenure } from '../tenure.js';
import { TelemetryReader } from './reader.js';
import { TelemetryStore } from './store.js';

/** The variable that every SDK of OpenTelemetry reads. */
export const ENDPOINT = 'OTEL_EXPORTER_OTLP_ENDPOINT';
/** The database that telemetry is kept in, for those who read it back in another process. */
export const STORE = 'TELEMETRY_CLICKHOUSE_URL';

/** A receiver of telemetry that runs. */
export interface RunningTelemetry extends Running {
  readonly service: 'telemetry';
  /** What exporters of OTLP over HTTP are given. */
  readonly url: string;
  /** The database of ClickHouse that all is kept in, in the tables of OpenTelemetry's collector. */
  readonly storeUrl: string;
  readonly spans: TelemetryReader['spans'];
  readonly logs: TelemetryReader['logs'];
  readonly metrics: TelemetryReader['metrics'];
  readonly untilSpans: TelemetryReader['untilSpans'];
}

/** Where a receiver is, and where it keeps what it gets, if that is known. */
export interface Whereabouts {
  readonly url: string;
  readonly storeUrl: string | undefined;
}

export class TelemetryHandle extends Tenant implements RunningTelemetry {
  readonly service = 'telemetry';
  readonly url: string;
  readonly spans: TelemetryReader['spans'] = (query) => this.reader.spans(query);
  readonly logs: TelemetryReader['logs'] = (query) => this.reader.logs(query);
  readonly metrics: TelemetryReader['metrics'] = (query) => this.reader.metrics(query);
  readonly untilSpans: TelemetryReader['untilSpans'] = (query, awaited) =>
    this.reader.untilSpans(query, awaited);

  constructor(
    private readonly whereabouts: Whereabouts,
    tenure: Tenure,
  ) {
    super(tenure);
    this.url = whereabouts.url;
  }

  /** Throws `service-failed` where nobody has said where a receiver of others keeps what it gets. */
  get storeUrl(): string {
    const { storeUrl, url } = this.whereabouts;
    if (storeUrl !== undefined) return storeUrl;
    throw new LintelError('service-failed', sayUnknownStore(url));
  }

  get variables(): Readonly<Record<string, string>> {
    const { url, storeUrl } = this.whereabouts;
    return { [ENDPOINT]: url, ...(storeUrl === undefined ? {} : { [STORE]: storeUrl }) };
  }

  private get reader(): TelemetryReader {
    return new TelemetryReader(new TelemetryStore(this.storeUrl));
  }
}

const sayUnknownStore = (url: string): string =>
  `The receiver at ${url} comes from ${ENDPOINT}, and where it keeps what it gets is not known. ` +
  `Set ${STORE} to its database of ClickHouse (http://user:password@host:8123/database), ` +
  `or unset ${ENDPOINT}.`;
