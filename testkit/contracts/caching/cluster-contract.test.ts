import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  cacheSubject,
  clusterSubject,
  onCluster,
} from '../../../integration/platform/caching/cache-subject.js';
import { allowForServices } from '../../services/proof/longest.js';
import { redisCluster, type RunningRedisCluster } from '../../services/redis-cluster/recipe.js';
import { start } from '../../services/start.js';
import { failedCases, unproven } from '../proof/mutants.js';
import { cacheContract } from './cache-contract.js';
import { clusterContract } from './cluster-contract.js';
import { clusterMutants } from './proof/cluster-mutants.js';

allowForServices();

const clusters: RunningRedisCluster[] = [];
beforeAll(async () => void clusters.push(await start(redisCluster())));
afterAll(() => clusters[0]?.stop());

const find = () => clusters[0]!;
const subject = clusterSubject(find);
const mutants = clusterMutants(find);

describe('the cache on a cluster', () => {
  const asAny = cacheContract(cacheSubject(onCluster(() => find().nodes)));

  test.each([...asAny, ...clusterContract(subject)])('$title (K4)', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});

test.each(mutants)('$caughtBy: catches one that $breaks', async (mutant) => {
  await expect(failedCases(clusterContract(mutant.subject))).resolves.toEqual([mutant.caughtBy]);
});

test('each case is proven by a mutant', () => {
  expect(unproven(clusterContract(subject), mutants)).toEqual([]);
});
