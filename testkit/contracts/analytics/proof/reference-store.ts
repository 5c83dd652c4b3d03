import { SCHEMA } from '../../../../integration/platform/analytics/schema.js';
import { TimeSeriesStore } from '../../../../integration/platform/analytics/time-series-store.js';
import {
  openDatabase,
  toTested,
} from '../../../../integration/platform/analytics/time-series-subject.js';
import type { Warehouse } from '../../../../integration/platform/analytics/warehouse.js';
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
  const tables = await openDatabase(server);
  for (const statement of SCHEMA) await tables.tell(statement);
  return new RememberingWarehouse(tables, () => tables.close().then(() => server.stop()));
}

/** The reference store, one at a time: each begins with empty tables. */
export function referenceStores(tables: Tables, change: Change = {}): TimeSeriesSubject {
  return { name: 'the reference store', open: () => openStore(tables().begin(), change) };
}

/** Opened later than the subjects are made. */
type Tables = () => RememberingWarehouse;

/** Its tables stay open for the next one. */
async function openStore(tables: Warehouse, { warehouse = same, store = same }: Change) {
  const tested = toTested(await TimeSeriesStore.open(warehouse(tables)));
  return store({ ...tested, [Symbol.asyncDispose]: () => Promise.resolve() });
}

const same = <T>(it: T): T => it;
