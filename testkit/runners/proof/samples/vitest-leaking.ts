import { redis, start } from 'lintel/testkit';
import { test } from 'vitest';

test('a service is started and never stopped', async () => {
  await start(redis());
}, 240_000);
