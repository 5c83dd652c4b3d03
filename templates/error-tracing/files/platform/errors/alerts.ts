import { createClient, type ClickHouseClient } from '@clickhouse/client';

/** When a service is to be looked after. */
export interface AlertRule {
  readonly name: string;
  /** The share of its work that fails, from 0 to 1, above which the alert fires. */
  readonly above: number;
  /** In milliseconds, how far back work counts. */
  readonly over: number;
  /** Of less work than that, a share says nothing. */
  readonly atLeast: number;
}

/** An alert that begins or is over. */
export interface Alert {
  readonly rule: string;
  readonly service: string;
  readonly state: 'firing' | 'resolved';
  /** The share of its work that failed. */
  readonly rate: number;
}

/** Tells who has to know; what it rejects is told again at the next look. */
export type Notify = (alert: Alert) => Promise<unknown>;

/** Requests and messages are what callers see fail; what fails within them counts once. */
const RATES = `
  SELECT
    ServiceName AS service,
    toUInt32(count()) AS count,
    countIf(StatusCode = 'Error') / count() AS rate
  FROM otel_traces
  WHERE SpanKind IN ('Server', 'Consumer')
    AND Timestamp > fromUnixTimestamp64Milli({from: Int64})
    AND Timestamp <= fromUnixTimestamp64Milli({to: Int64})
  GROUP BY service`;

interface Rate {
  readonly service: string;
  readonly count: number;
  readonly rate: number;
}

/**
 * Looks at how much of the work of each service fails, and tells of an alert once when it begins and
 * once when it is over. A service that does no work stays as it was.
 */
export class RateAlerts implements AsyncDisposable {
  private readonly client: ClickHouseClient;
  private readonly firing = new Set<string>();

  constructor(
    storeUrl: string,
    private readonly rules: readonly AlertRule[],
    private readonly notify: Notify,
  ) {
    this.client = createClient({ url: storeUrl });
  }

  /** Looks at the work up to a moment. Rejects where an alert could not be told, when all were tried. */
  async look(now = Date.now()): Promise<void> {
    const looked = await Promise.allSettled(this.rules.map((rule) => this.apply(rule, now)));
    for (const outcome of looked) if (outcome.status === 'rejected') throw outcome.reason;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.client.close();
  }

  private async apply(rule: AlertRule, now: number): Promise<void> {
    const rates = await this.rates(rule, now);
    const judged = await Promise.allSettled(rates.map((rate) => this.judge(rule, rate)));
    for (const outcome of judged) if (outcome.status === 'rejected') throw outcome.reason;
  }

  private async rates({ over }: AlertRule, now: number): Promise<readonly Rate[]> {
    const query_params = { from: now - over, to: now };
    const answer = await this.client.query({ query: RATES, query_params, format: 'JSONEachRow' });
    return answer.json<Rate>();
  }

  private async judge(rule: AlertRule, { service, count, rate }: Rate): Promise<void> {
    const key = JSON.stringify([rule.name, service]);
    const fires = count >= rule.atLeast && rate > rule.above;
    if (fires === this.firing.has(key)) return;
    await this.notify({ rule: rule.name, service, rate, state: fires ? 'firing' : 'resolved' });
    if (fires) this.firing.add(key);
    else this.firing.delete(key);
  }
}

/** Sends alerts to an address, as JSON. */
export const toWebhook =
  (url: string): Notify =>
  async (alert) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(alert), headers });
    if (!response.ok) throw new Error(`The webhook ${url} answered with ${response.status}.`);
  };
