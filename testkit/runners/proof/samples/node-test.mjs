import { strict as assert } from 'node:assert';
import { after, test } from 'node:test';
import {
  assertMeetsBudget,
  measureLoad,
  postgres,
  redis,
  share,
  start,
  useLedger,
} from 'lintel/testkit';

const server = await start(redis());
after(() => server.stop());
const ledger = useLedger(after);
const LOAD = { rate: 100, calls: 20, warmUp: 5 };

test('a database of the server that the run shares is queried within its budget', async () => {
  const shared = await share(postgres);
  const database = await shared.database();
  const pool = await database.pool();
  await assertMeetsBudget(await measureLoad(() => pool.query('SELECT 1'), LOAD), 'database.query');
  await database.drop();
  console.log(`server ${shared.url}`);
});

test('what is left open would be told of', () => {
  const close = ledger.open('a pool');
  assert.throws(() => ledger.check(), /a pool, opened at .*\.test\.mjs:\d+/);
  close();
});
