import { expect, test } from '@jest/globals';
import { onRedis } from '../../../../integration/platform/caching/cache-subject.js';
import { allowForServices } from '../../../services/proof/longest.js';
import { failedCases } from '../../proof/mutants.js';
import { cacheContract } from '../cache-contract.js';
import { alteredCaches } from './altered-caches.js';
import { useRedis } from './redis-of-file.js';

allowForServices();

const node = useRedis();
const mutants = alteredCaches(onRedis(node, 'publications'), onRedis(node, 'tracking'));

test.each(mutants)('$caughtBy: catches one that $breaks', async ({ subject, caughtBy }) => {
  await expect(failedCases(cacheContract(subject))).resolves.toEqual([caughtBy]);
});
