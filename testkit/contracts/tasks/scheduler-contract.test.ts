import { afterAll, expect, test } from '@jest/globals';
import { redisPlatform } from '../../../integration/platform/tasks/subjects.js';
import { allowForServices } from '../../services/proof/longest.js';
import { redis } from '../../services/redis/recipe.js';
import { start } from '../../services/start.js';
import { unproven } from '../proof/mutants.js';
import { failedTogether } from './proof/failed-together.js';
import { schedulerMutants } from './proof/scheduler-mutants.js';
import { schedulerContract } from './scheduler-contract.js';

allowForServices();

const server = await start(redis());
afterAll(() => server.stop());

const reference = { ...redisPlatform(() => server.url).scheduler, patience: 4000 };
const mutants = schedulerMutants(reference);

test('the reference passes all cases', async () => {
  expect(await failedTogether(schedulerContract(reference))).toEqual([]);
});

test.each(mutants)('$caughtBy: catches one that $breaks', async ({ caughtBy, subject }) => {
  expect(await failedTogether(schedulerContract(subject))).toEqual([caughtBy]);
});

test('for each case there is one that only this case catches', () => {
  expect(unproven(schedulerContract(reference), mutants)).toEqual([]);
});
