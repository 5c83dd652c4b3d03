import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CLUSTER_TRIALS, ClusterWorld } from '../proof/cluster-trials.js';
import { undergo } from '../proof/trial.js';
import { allowForServices } from '../../services/proof/longest.js';

allowForServices();

const worlds: ClusterWorld[] = [];

beforeAll(async () => void worlds.push(await ClusterWorld.open()));
afterAll(() => worlds[0]?.[Symbol.asyncDispose]());

test.each(CLUSTER_TRIALS)('$title: the client sees $sees, and then all is well', async (trial) => {
  const { seen, times } = await undergo(trial, worlds[0]!);
  expect(seen).toEqual([trial.sees, trial.sees]);
  expect(Math.max(...times)).toBeLessThan(trial.within);
});
