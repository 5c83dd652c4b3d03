import { createClient, type ClickHouseClient } from '@clickhouse/client';

/** One fault, however often it occurred. */
export interface FaultGroup {
  readonly fingerprint: string;
  readonly message: string;
  readonly count: number;
  readonly first: Date;
  readonly last: Date;
  readonly services: readonly string[];
  /** The traces in which it occurred. */
  readonly traceIds: readonly string[];
}

const GROUPS = `
  SELECT
    LogAttributes['error.fingerprint'] AS fingerprint,
    any(Body) AS message,
    toUInt32(count()) AS count,
    toUnixTimestamp64Milli(min(Timestamp)) AS first,
    toUnixTimestamp64Milli(max(Timestamp)) AS last,
    arraySort(groupUniqArray(ServiceName)) AS services,
    groupUniqArray(100)(TraceId) AS traceIds
  FROM otel_logs
  WHERE fingerprint != '' AND startsWith(ServiceName, {service: String})
  GROUP BY fingerprint
  ORDER BY count DESC, first`;

interface Row {
  readonly first: string;
  readonly last: string;
}

/** The faults that were reported, from the store of telemetry. */
export class ErrorGroups implements AsyncDisposable {
  private readonly client: ClickHouseClient;

  constructor(url: string) {
    this.client = createClient({ url });
  }

  /** The most frequent first; of one service, or of all whose names begin so. */
  async list(service = ''): Promise<readonly FaultGroup[]> {
    const query_params = { service };
    const answer = await this.client.query({ query: GROUPS, query_params, format: 'JSONEachRow' });
    const rows = await answer.json<FaultGroup & Row>();
    return rows.map((row) => ({ ...row, first: toDate(row.first), last: toDate(row.last) }));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.client.close();
  }
}

const toDate = (milliseconds: string): Date => new Date(Number(milliseconds));
