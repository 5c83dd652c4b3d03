import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { allowForServices } from './longest.js';
import {
  EVERY_SERVICE,
  expectNothingLeft,
  orphanedMemory,
  startVictim,
  type Victim,
} from './orphans.js';

allowForServices();

async function kill({ child }: Victim, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

test.each([150, 400, 900, 1800, 4000])(
  'SIGKILL after %i ms leaves nothing behind',
  async (time) => {
    const memory = orphanedMemory();
    const victim = startVictim(EVERY_SERVICE);
    await sleep(time);
    await kill(victim, 'SIGKILL');
    await expectNothingLeft(victim);
    expect(orphanedMemory()).toEqual(memory);
  },
);

test('when services are up, SIGTERM of their starter ends them', async () => {
  const memory = orphanedMemory();
  const victim = startVictim(EVERY_SERVICE);
  await once(victim.child.stdout!, 'data');
  await kill(victim, 'SIGTERM');
  await expectNothingLeft(victim);
  expect(orphanedMemory()).toEqual(memory);
});

const NOBODY = 65_534;
const ANOTHER = process.getuid?.() === 0 ? NOBODY : undefined;

test('one who is not root starts them all too, and leaves nothing behind', async () => {
  const memory = orphanedMemory();
  const victim = startVictim(EVERY_SERVICE, ANOTHER);
  await once(victim.child.stdout!, 'data');
  await kill(victim, 'SIGKILL');
  await expectNothingLeft(victim);
  expect(orphanedMemory()).toEqual(memory);
});
