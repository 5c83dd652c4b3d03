import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RABBIT_TRIALS } from '../proof/rabbitmq-trials.js';
import { RabbitWorld } from '../proof/rabbitmq-world.js';
import { undergo } from '../proof/trial.js';
import { allowForServices } from '../../services/proof/longest.js';

allowForServices();

const worlds: RabbitWorld[] = [];

beforeAll(async () => void worlds.push(await RabbitWorld.open()));
afterAll(() => worlds[0]?.[Symbol.asyncDispose]());

test.each(RABBIT_TRIALS)('$title: the client sees $sees, and then all is well', async (trial) => {
  const { seen, times } = await undergo(trial, worlds[0]!);
  expect(seen).toEqual([trial.sees, trial.sees]);
  expect(Math.max(...times)).toBeLessThan(trial.within);
});
