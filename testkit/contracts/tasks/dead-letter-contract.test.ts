import { afterAll, expect, test } from '@jest/globals';
import { redisPlatform } from '../../../integration/platform/tasks/subjects.js';
import { allowForServices } from '../../services/proof/longest.js';
import { redis } from '../../services/redis/recipe.js';
import { start } from '../../services/start.js';
import { unproven } from '../proof/mutants.js';
import { deadLetterContract } from './dead-letter-contract.js';
import { toMutants } from './proof/broken-queue.js';
import { DEAD_LETTER_BREAKAGES } from './proof/dead-letter-mutants.js';
import { failedTogether } from './proof/failed-together.js';
import { REPROCESS_BREAKAGES } from './proof/reprocess-mutants.js';

allowForServices();

const server = await start(redis());
afterAll(() => server.stop());

const reference = { ...redisPlatform(() => server.url).queue, patience: 4000 };
const mutants = toMutants([...DEAD_LETTER_BREAKAGES, ...REPROCESS_BREAKAGES], reference);

test('the reference passes all cases', async () => {
  expect(await failedTogether(deadLetterContract(reference))).toEqual([]);
});

test.each(mutants)('$caughtBy: catches a queue that $breaks', async ({ caughtBy, subject }) => {
  expect(await failedTogether(deadLetterContract(subject))).toEqual([caughtBy]);
});

test('for each case there is a queue that only this case catches', () => {
  expect(unproven(deadLetterContract(reference), mutants)).toEqual([]);
});

test('a queue is not held to errors that it does not know', () => {
  const lacking = { ...reference, lacks: ['unrecoverable'] as const };
  const titles = deadLetterContract(lacking).map(({ title }) => title);
  expect(titles).not.toContain('gives up at once what can’t succeed');
  expect(titles).toHaveLength(deadLetterContract(reference).length - 1);
});
