import { createClient } from '@clickhouse/client';
import { expect, jest, test } from '@jest/globals';
import { clickhouse, start } from 'lintel/testkit';

jest.setTimeout(240_000);

test('a document asks a real ClickHouse, by the driver that has timers of Node', async () => {
  await using server = await start(clickhouse());
  const client = createClient({ url: server.url });
  const answer = await client.query({ query: 'SELECT 1 AS n', format: 'JSONEachRow' });
  expect(await answer.json()).toEqual([{ n: 1 }]);
  await client.close();
});
