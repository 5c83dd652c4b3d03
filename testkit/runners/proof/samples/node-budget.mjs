import { test } from 'node:test';
import { assertMeetsBudget, keepResultsIn, measureLoad } from 'lintel/testkit';

const keep = keepResultsIn('.lintel/budgets');

for (const time of [1, 2])
  test(`a call is made in time: ${time}`, async () => {
    const run = await measureLoad(() => 1, { rate: 1000, calls: 20 });
    await assertMeetsBudget(run, 'database.query', keep);
  });
