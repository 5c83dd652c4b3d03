import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { SCHEMA } from '../../../../integration/platform/analytics/schema.js';
import { TimeSeriesStore } from '../../../../integration/platform/analytics/time-series-store.js';
import {
  ClickHouseWarehouse,
  type Warehouse,
} from '../../../../integration/platform/analytics/warehouse.js';
import { clickhouse } from '../../../services/clickhouse/recipe.js';
import { start } from '../../../services/start.js';
import { RememberingWarehouse } from './remembering-warehouse.js';
import type { TestedTimeSeries, TimeSeriesSubject } from '../time-series-subject.js';

/** What is changed about the reference store, to break it. */
export interface Change {
  readonly warehouse?: (warehouse: Warehouse) => Warehouse;
  readonly store?: (store: TestedTimeSeries) => TestedTimeSeries;
}

/** A ClickHouse of its own, with the tables of the store. */
export async function openTables(): Promise<RememberingWarehouse> {
  const server = await start(clickhouse());
  const { url } = await server.database();
  const tables = new ClickHouseWarehouse(createClient({ url, log: { level: QUIET } }));
  for (const statement of SCHEMA) await tables.tell(statement);
  return new RememberingWarehouse(tables, () => server.stop());
}

const QUIET = ClickHouseLogLevel.OFF;

/** The reference store, one at a time: each begins with empty tables. */
export function referenceStores(
  tables: () => RememberingWarehouse,
  { warehouse = same, store = same }: Change = {},
): TimeSeriesSubject {
  const open = async () => store(toTested(await TimeSeriesStore.open(warehouse(tables().begin()))));
  return { name: 'the reference store', open };
}

const same = <T>(it: T): T => it;

/** The store as the contract sees it, with roll-ups that are always up to date. */
function toTested(store: TimeSeriesStore): TestedTimeSeries {
  return {
    ...rowsOf(store),
    rollUp: (query) => store.refresh().then(() => store.rollUp(query)),
    findAnomalies: (query) => store.findAnomalies(query),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

const rowsOf = (store: TimeSeriesStore): Pick<TestedTimeSeries, 'insert' | 'query'> => ({
  insert: (points) => store.insert(points),
  query: (query) => store.query(query),
});
