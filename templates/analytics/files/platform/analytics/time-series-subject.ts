import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import type { RunningClickHouse, TestedTimeSeries, TimeSeriesSubject } from 'lintel/testkit';
import { TimeSeriesStore } from './time-series-store.js';
import { ClickHouseWarehouse, type Warehouse } from './warehouse.js';

/** The store as the contract wants to see it: in a database of its own, with fresh roll-ups. */
export function timeSeriesSubject(server: () => RunningClickHouse): TimeSeriesSubject {
  const open = async () => toTested(await TimeSeriesStore.open(await openDatabase(server())));
  return { name: 'the store for time series', open };
}

/** A database of its own, which is dropped when it is closed. */
export async function openDatabase(server: RunningClickHouse): Promise<Warehouse> {
  const database = await server.database();
  const log = { level: ClickHouseLogLevel.OFF };
  const client = createClient({ url: database.url, log });
  const close = () => client.close().then(() => database.drop());
  return Object.assign(new ClickHouseWarehouse(client), { close });
}

/** Roll-ups are brought up to date before each look. */
export function toTested(store: TimeSeriesStore): TestedTimeSeries {
  return {
    ...rowsOf(store),
    rollUp: (query) => store.refresh().then(() => store.rollUp(query)),
    findAnomalies: (query) => store.findAnomalies(query),
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}

const rowsOf = (store: TimeSeriesStore): Pick<TestedTimeSeries, 'insert' | 'query'> => ({
  insert: (points) => store.insert(points),
  query: (query) => store.query(query),
});
