import { afterAll, expect, test } from '@jest/globals';
import { redisPlatform } from '../../../integration/platform/tasks/subjects.js';
import { allowForServices } from '../../services/proof/longest.js';
import { redis } from '../../services/redis/recipe.js';
import { start } from '../../services/start.js';
import { unproven } from '../proof/mutants.js';
import { toMutants } from './proof/broken-queue.js';
import { failedTogether } from './proof/failed-together.js';
import { QUEUE_BREAKAGES } from './proof/queue-mutants.js';
import { WORKER_BREAKAGES } from './proof/worker-mutants.js';
import { queueContract } from './queue-contract.js';

allowForServices();

const server = await start(redis());
afterAll(() => server.stop());

const reference = { ...redisPlatform(() => server.url).queue, patience: 4000 };
const mutants = toMutants([...QUEUE_BREAKAGES, ...WORKER_BREAKAGES], reference);

test('the reference passes all cases', async () => {
  expect(await failedTogether(queueContract(reference))).toEqual([]);
});

test.each(mutants)('$caughtBy: catches a queue that $breaks', async ({ caughtBy, subject }) => {
  expect(await failedTogether(queueContract(subject))).toEqual([caughtBy]);
});

test('for each case there is a queue that only this case catches', () => {
  expect(unproven(queueContract(reference), mutants)).toEqual([]);
});

test('a queue is not held to what it says that it lacks', () => {
  const lacking = { ...reference, lacks: ['batches', 'deduplication'] as const };
  const titles = queueContract(lacking).map(({ title }) => title);
  expect(titles.filter((title) => /batch|added twice/.test(title))).toEqual([]);
  expect(queueContract(reference).length - titles.length).toBe(4);
});

test('a violation names the queue, the case and what was seen', async () => {
  const broken = mutants.find(({ breaks }) => breaks === 'ignores priorities');
  const cases = queueContract({ ...reference, ...broken?.subject });
  await expect(cases.find(({ title }) => title === broken?.caughtBy)?.run()).rejects.toThrow(
    'BullMQ on Redis does not keep to "gives jobs of higher priority first". ' +
      'Workers were given: [1,9,0,5]. Right is [9,5,1,0].',
  );
});
