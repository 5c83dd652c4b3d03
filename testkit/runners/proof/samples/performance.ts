import { afterAll, expect, test } from '@jest/globals';
import { openPerformance, steady } from 'lintel/testkit';

const opened = openPerformance({ name: 'sample' });
afterAll(async () => void process.stdout.write((await opened).write()));

/** A service that is as slow as it is told to be. */
const serve = () => new Promise((end) => setTimeout(end, Number(process.env['SLOWED_BY'] ?? '1')));

test('the service is no slower than it was', async () => {
  const book = await opened;
  await book.run(steady('database.query', { rate: 100, lasts: '1s' }), serve);
  expect(book.regressions).toEqual([]);
});
