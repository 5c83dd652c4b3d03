import { expect, test } from '@jest/globals';
import { ManualClock } from '../manual-clock.js';
import { measureLoad } from './load.js';

/** A service that does one thing at a time, each in 1 ms but for one that stalls for a second. */
function makeStallingService(clock: ManualClock, stalling: number) {
  const queue = { free: 0, calls: 0 };
  return (): Promise<void> => {
    queue.calls += 1;
    queue.free = Math.max(queue.free, clock.now()) + (queue.calls === stalling ? 1000 : 1);
    return clock.sleep(queue.free - clock.now());
  };
}

async function moveOn(clock: ManualClock, until: Promise<unknown>): Promise<void> {
  let isOver = false;
  void until.then(() => (isOver = true));
  while (!isOver) await clock.advance(10);
}

async function loadStalling(stalling: number) {
  const clock = new ManualClock();
  const run = measureLoad(makeStallingService(clock, stalling), { rate: 100, calls: 200, clock });
  await moveOn(clock, run);
  return run;
}

test('a stall counts for every call that it holds up (P1)', async () => {
  const run = await loadStalling(50);
  expect(run.timeAt(50)).toBeGreaterThan(100);
  expect(run.timeAt(99)).toBeGreaterThan(900);
});

test('a service without stalls is as fast as it is', async () => {
  const run = await loadStalling(Infinity);
  expect([run.calls, Math.round(run.timeAt(50)), Math.round(run.timeAt(100))]).toEqual([200, 1, 1]);
});

test('calls begin at their rate, whether or not earlier ones have ended', async () => {
  const [clock, begun] = [new ManualClock(), [] as number[]];
  const action = () => (begun.push(clock.now()), clock.sleep(500));
  await moveOn(clock, measureLoad(action, { rate: 50, calls: 5, clock }));
  expect(begun).toEqual([0, 20, 40, 60, 80]);
});

test('operations are counted a call, and those of the warm-up are not', async () => {
  let queries = 0;
  const query = (): void => void (queries += queries < 50 ? 5 : 2);
  const options = { rate: 1e6, calls: 20, warmUp: 10, operations: () => ({ queries }) };
  const run = await measureLoad(query, options);
  expect(run.operations).toEqual({ queries: 2 });
});

test('calls that fail are told, also those that throw at once', async () => {
  const fail = (): never => {
    throw new Error('no connection');
  };
  const run = await measureLoad(fail, { rate: 1e6, calls: 3 });
  expect([run.calls, run.errors]).toEqual([3, Array(3).fill('no connection')]);
});

test.each([
  [{ rate: 0, calls: 2 }, 'A rate is calls a second, not 0. Say a number above 0.'],
  [{ rate: NaN, calls: 2 }, 'A rate is calls a second, not NaN.'],
  [{ rate: Infinity, calls: 2 }, 'A rate is calls a second, not Infinity.'],
  [{ rate: 1, calls: 0 }, '"calls" is how many are measured, not 0. Say a whole number from 1 on.'],
  [{ rate: 1, calls: NaN }, '"calls" is how many are measured, not NaN.'],
  [{ rate: 1, calls: 1.5 }, '"calls" is how many are measured, not 1.5.'],
])('a load that can be none is refused, and nothing is called: %p', async (load, message) => {
  const [clock, begun] = [new ManualClock(), [] as number[]];
  const measured = measureLoad(() => begun.push(0), { ...load, warmUp: 3, clock });
  await expect(measured).rejects.toThrow(message);
  expect(begun).toEqual([]);
});

test('the machine is calibrated against what is nominal', async () => {
  const load = (nominal: number) => measureLoad(() => 1, { rate: 1e6, calls: 1, nominal });
  const [slow, fast] = [await load(1e-9), await load(1e9)];
  expect([slow.calibration.slowdown > 1000, fast.calibration.slowdown]).toEqual([true, 1]);
});
