import type { ClickHouseClient } from '@clickhouse/client';

/** The values that a statement is given, each bound by the server. */
export type Parameters = Readonly<Record<string, unknown>>;

/** ClickHouse as its stores use it. */
export interface Warehouse {
  /** Runs a statement that gives nothing back. */
  tell(statement: string, parameters?: Parameters): Promise<void>;
  /** The rows of a query. */
  ask<Row>(query: string, parameters?: Parameters): Promise<readonly Row[]>;
  load(table: string, rows: readonly object[]): Promise<void>;
  close(): Promise<void>;
}

/** A warehouse on the official client, which is closed with it. */
export class ClickHouseWarehouse implements Warehouse {
  constructor(private readonly client: ClickHouseClient) {}

  async tell(query: string, parameters: Parameters = {}): Promise<void> {
    await this.client.command({ query, query_params: parameters });
  }

  async ask<Row>(query: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    const asked = { query, query_params: parameters, format: 'JSONEachRow' } as const;
    return (await this.client.query(asked)).json<Row>();
  }

  async load(table: string, values: readonly object[]): Promise<void> {
    const rows = { table, values, format: 'JSONEachRow' } as const;
    await this.client.insert({ ...rows, clickhouse_settings: ISO_DATES });
  }

  close(): Promise<void> {
    return this.client.close();
  }
}

const ISO_DATES = { date_time_input_format: 'best_effort' } as const;
