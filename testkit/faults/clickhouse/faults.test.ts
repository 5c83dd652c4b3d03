import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CLICKHOUSE_TRIALS, ClickHouseWorld } from '../proof/clickhouse-trials.js';
import { undergo } from '../proof/trial.js';
import { sendQuery } from '../../services/clickhouse/send-query.js';
import { allowForServices } from '../../services/proof/longest.js';
import { tooManyParts } from './faults.js';

allowForServices();

const worlds: ClickHouseWorld[] = [];

beforeAll(async () => void worlds.push(await ClickHouseWorld.open()));
afterAll(() => worlds[0]?.[Symbol.asyncDispose]());

test.each(CLICKHOUSE_TRIALS)(
  '$title: the client sees $sees, and then all is well',
  async (trial) => {
    const { seen, times } = await undergo(trial, worlds[0]!);
    expect(seen).toEqual([trial.sees, trial.sees]);
    expect(Math.max(...times)).toBeLessThan(trial.within);
  },
);

test('a table’s own limit of parts is there again afterwards', async () => {
  const world = worlds[0]!;
  await world.run('CREATE TABLE own (a Int8) ENGINE = MergeTree ORDER BY a SETTINGS ' + LIMIT);
  const fault = tooManyParts(world, 'own');
  await fault.apply();
  await fault.heal();
  expect(await sendQuery(world.url, 'SHOW CREATE TABLE own')).toContain(LIMIT);
});

const LIMIT = 'max_parts_in_total = 77';

test('a table that is not there is told in ClickHouse’s words', async () => {
  const applying = tooManyParts(worlds[0]!, 'no`where').apply();
  await expect(applying).rejects.toThrow(/^ClickHouse refused SHOW CREATE TABLE .*doesn't exist/);
});
