import { describe, expect, test } from '@jest/globals';
import { cacheSubject, onRedis } from '../../../integration/platform/caching/cache-subject.js';
import { allowForServices } from '../../services/proof/longest.js';
import { failedCases, unproven } from '../proof/mutants.js';
import { cacheContract } from './cache-contract.js';
import { alteredCaches } from './proof/altered-caches.js';
import { useRedis } from './proof/redis-of-file.js';
import { replacedCaches } from './proof/replaced-caches.js';

allowForServices();

const node = useRedis();
const told = onRedis(node, 'publications');
const tracked = onRedis(node, 'tracking');
const mutants = replacedCaches(told);

describe.each([told, tracked])('$name', (kind) => {
  test.each(cacheContract(cacheSubject(kind)))('$title (K1, K2, K3)', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});

test.each(mutants)('$caughtBy: catches one that $breaks', async ({ subject, caughtBy }) => {
  await expect(failedCases(cacheContract(subject))).resolves.toEqual([caughtBy]);
});

test('each case is proven by a mutant', () => {
  const all = [...mutants, ...alteredCaches(told, tracked)];
  expect(unproven(cacheContract(cacheSubject(told)), all)).toEqual([]);
});
