import { jest, test } from '@jest/globals';
import { redis, start } from 'lintel/testkit';

jest.setTimeout(240_000);

test('a service is started and never stopped', async () => {
  await start(redis());
});
