import { expect, jest, test } from '@jest/globals';
import { measureLoad, postgres, share } from 'lintel/testkit';

jest.setTimeout(240_000);

test('a database of the server that the run shares is queried within its budget', async () => {
  const server = await share(postgres);
  await using database = await server.database();
  const pool = await database.pool();
  const load = { rate: 100, calls: 20, warmUp: 5 };
  expect(await measureLoad(() => pool.query('SELECT 1'), load)).toMeetBudget('database.query');
  process.stdout.write(`server ${server.url}\n`);
});

test('what is shared is restarted by none', async () => {
  const server = await share(postgres);
  await expect(server.restart()).rejects.toThrow('shared with other test files');
});
