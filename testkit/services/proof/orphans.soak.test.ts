import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { publishSection } from '../../../bench/page.js';
import { allowForServices } from './longest.js';
import {
  EVERY_SERVICE,
  expectNothingLeft,
  orphanedMemory,
  startVictim,
  type Victim,
} from './orphans.js';

allowForServices();

const NOBODY = 65_534;
const RUNS = 50;

/** Moments from the first to six seconds on, each another, in milliseconds; every other run as user. */
const MOMENTS = Array.from({ length: RUNS }, (_, index) => [
  (index * 2_741) % 6_000,
  index % 2 === 1 && process.getuid?.() === 0 ? NOBODY : undefined,
]) as readonly (readonly [number, number | undefined])[];

/** How long it took until nothing was left, in milliseconds. */
const ends: number[] = [];

test.each(MOMENTS)('SIGKILL after %i ms as user %s leaves nothing behind', async (moment, uid) => {
  const memory = orphanedMemory();
  const victim = startVictim(EVERY_SERVICE, uid);
  await sleep(moment);
  await Promise.all([once(victim.child, 'exit'), victim.child.kill('SIGKILL')]);
  ends.push(await timeEnd(victim));
  expect(orphanedMemory()).toEqual(memory);
});

async function timeEnd(victim: Victim): Promise<number> {
  const before = performance.now();
  await expectNothingLeft(victim);
  return performance.now() - before;
}

afterAll(() => {
  const text = `## Orphans\n\n${describeRuns(ends.toSorted((one, other) => one - other))}`;
  process.stdout.write(`${text}\n`);
  if (ends.length < RUNS) return;
  publishSection('orphans', text);
});

function describeRuns(sorted: readonly number[]): string {
  const spread = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  const users = MOMENTS.filter(([, uid]) => uid !== undefined).length;
  return `${sorted.length} of ${RUNS} runs that start ${EVERY_SERVICE.length} services and are killed by SIGKILL within six seconds
(${users} of them by another user than the runner’s) left no process, and so no port, no file and no
shared memory. That took ${spread.map((time) => Math.round(time ?? 0)).join(' – ')} ms: the smallest, the median and the largest.`;
}
