import { expect, test } from '@jest/globals';
import { SYSTEM_CLOCK } from './clock.js';
import { ManualClock } from './manual-clock.js';

test('a manual clock wakes whoever is due, in the order of their times', async () => {
  const [clock, woken] = [new ManualClock(), [] as number[]];
  for (const due of [30, 10, 20, 40]) void clock.sleep(due).then(() => woken.push(clock.now()));
  await clock.advance(30);
  expect([woken, clock.sleeping, clock.now()]).toEqual([[10, 20, 30], 1, 30]);
});

test('what is put to sleep while a manual clock moves is woken in the same move', async () => {
  const [clock, woken] = [new ManualClock(), [] as number[]];
  const sleepTwice = async () => (await clock.sleep(5), await clock.sleep(5));
  void sleepTwice().then(() => woken.push(clock.now()));
  await clock.advance(100);
  expect([woken, clock.now()]).toEqual([[10], 100]);
});

test.each([
  ['the manual clock', new ManualClock()],
  ['the system clock', SYSTEM_CLOCK],
])('a sleep on %s ends with the reason of its signal', async (_, clock) => {
  const [caller, reason] = [new AbortController(), new Error('no longer wanted')];
  const sleep = clock.sleep(1e12, caller.signal);
  caller.abort(reason);
  await expect(sleep).rejects.toBe(reason);
  await expect(clock.sleep(1, caller.signal)).rejects.toBe(reason);
});

test('the system clock goes on while one sleeps', async () => {
  const before = SYSTEM_CLOCK.now();
  await SYSTEM_CLOCK.sleep(5);
  expect(SYSTEM_CLOCK.now()).toBeGreaterThan(before);
});
