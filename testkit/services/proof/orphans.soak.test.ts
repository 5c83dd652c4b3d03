import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { allowForServices } from './longest.js';
import { expectNothingLeft, orphanedMemory, startVictim } from './orphans.js';

allowForServices();

const SERVICES = ['postgres', 'redis', 'redisCluster', 'rabbitmq', 'clickhouse'];
const NOBODY = 65_534;
const RUNS = 50;

/** Moments from the first to six seconds on, each another, in milliseconds; every other run as user. */
const MOMENTS = Array.from({ length: RUNS }, (_, index) => [
  (index * 2_741) % 6_000,
  index % 2 === 1 && process.getuid?.() === 0 ? NOBODY : undefined,
]) as readonly (readonly [number, number | undefined])[];

test.each(MOMENTS)('SIGKILL after %i ms as user %s leaves nothing behind', async (moment, uid) => {
  const memory = orphanedMemory();
  const victim = startVictim(SERVICES, uid);
  await sleep(moment);
  await Promise.all([once(victim.child, 'exit'), victim.child.kill('SIGKILL')]);
  await expectNothingLeft(victim);
  expect(orphanedMemory()).toEqual(memory);
});
