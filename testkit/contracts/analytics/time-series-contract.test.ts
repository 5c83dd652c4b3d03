import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { allowForServices } from '../../services/proof/longest.js';
import { failedCases, unproven } from '../proof/mutants.js';
import { ANOMALY_FAULTS } from './proof/anomaly-faults.js';
import { openTables, referenceStores } from './proof/reference-store.js';
import type { RememberingWarehouse } from './proof/remembering-warehouse.js';
import { ROLL_UP_FAULTS } from './proof/roll-up-faults.js';
import { ROW_FAULTS } from './proof/row-faults.js';
import { toMutant } from './proof/store-mutants.js';
import { timeSeriesContract } from './time-series-contract.js';

allowForServices();

const opened: RememberingWarehouse[] = [];
const tables = (): RememberingWarehouse => opened[0]!;

beforeAll(async () => void opened.push(await openTables()));
afterAll(() => tables().close());

const REFERENCE = timeSeriesContract(referenceStores(tables));
const FAULTS = [...ROW_FAULTS, ...ROLL_UP_FAULTS, ...ANOMALY_FAULTS];
const MUTANTS = FAULTS.map((fault) => toMutant(tables, fault));

test.each(REFERENCE)('the reference store $title (A1)', ({ run }) =>
  expect(run()).resolves.toBeUndefined(),
);

test.each(MUTANTS)('$caughtBy: catches a store that $breaks', async (mutant) => {
  expect(await failedCases(timeSeriesContract(mutant.subject))).toEqual([mutant.caughtBy]);
});

test('each demand on a store for time series is proven by a mutant', () => {
  expect(unproven(REFERENCE, MUTANTS)).toEqual([]);
});

test('what a store lacks is not demanded of it', () => {
  const lacks = ['roll-ups', 'anomalies', 'seasons'];
  const cases = timeSeriesContract({ ...referenceStores(tables), lacks });
  expect(cases.map(({ title }) => title)).toEqual(ROW_FAULTS.map(({ caughtBy }) => caughtBy));
});

const MISSING = { ...referenceStores(tables), open: openWithoutExtras };

async function openWithoutExtras() {
  const { rollUp: _, findAnomalies: __, ...store } = await referenceStores(tables).open();
  return store;
}

test.each([
  ['rolls rows up to their exact sums', "name 'roll-ups' in `lacks`"],
  ['takes noise for normal', "name 'anomalies' and 'seasons' in `lacks`"],
])('that a store does not say what it lacks is said: %s', async (title, said) => {
  const found = timeSeriesContract(MISSING).find((it) => it.title === title);
  await expect(found?.run()).rejects.toThrow(said);
});
