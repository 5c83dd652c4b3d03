import { expect, test } from '@jest/globals';
import type { Fault } from '../faults/fault.js';
import { seededRandom } from '../seeded-random.js';
import { measureHitRatio } from './hit-ratio.js';
import { measureUptime } from './uptime.js';
import { zipf } from './zipf.js';

test('keys are asked for as Zipf says: the first twice as often as the second', () => {
  const [draw, counts] = [zipf(100, 1, seededRandom(1)), Array<number>(100).fill(0)];
  for (let time = 0; time < 100_000; time += 1) counts[draw()]! += 1;
  expect(counts[0]! / counts[1]!).toBeCloseTo(2, 0);
  expect(counts[0]! / 100_000).toBeCloseTo(1 / 5.187, 2);
  expect(counts.every((count) => count > 0)).toBe(true);
});

/** A cache that keeps what was last asked for. */
function makeCache(size: number) {
  const kept = new Set<string>();
  return (key: string): boolean => {
    const isHit = kept.delete(key);
    if (kept.add(key).size > size) kept.delete([...kept][0]!);
    return isHit;
  };
}

const WORKLOAD = { keys: 1000, reads: 5000, warmUp: 5000 };

test('a cache with room for the most wanted keys hits, a smaller one less (P2)', async () => {
  const large = await measureHitRatio(makeCache(1000), WORKLOAD);
  const small = await measureHitRatio(makeCache(20), WORKLOAD);
  expect(large.good / large.total).toBeGreaterThan(0.95);
  expect(small.good / small.total).toBeLessThan(0.6);
});

test('the warm-up is not counted, and the same seed asks for the same keys (P2)', async () => {
  const cold = await measureHitRatio(makeCache(1000), { ...WORKLOAD, warmUp: 0 });
  const warm = await measureHitRatio(makeCache(1000), WORKLOAD);
  expect(await measureHitRatio(makeCache(1000), WORKLOAD)).toEqual(warm);
  expect(cold.good).toBeLessThan(warm.good);
});

/** A service that fails while it is broken. */
function makeService() {
  const state = { isBroken: false, calls: 0 };
  const apply = async (): Promise<void> => void (state.isBroken = true);
  const heal = async (): Promise<void> => void (state.isBroken = false);
  const fault: Fault = { name: 'broken', apply, heal };
  return { state, fault, call: () => (state.isBroken ? Promise.reject(new Error('down')) : 'up') };
}

test('uptime is the share of calls that succeed while faults come and go (P4)', async () => {
  const { call, fault, state } = makeService();
  const short = { fault, from: 10, to: 13 };
  const run = await measureUptime(call, 1000, [short, { fault, from: 998, to: 2000 }]);
  expect(run).toEqual({ kind: 'ratio', what: 'successes', good: 995, total: 1000 });
  expect(state.isBroken).toBe(false);
});

/** A fault that tells when it is healed, and can't be if it is told so. */
function makeFault(name: string, healed: string[], canHeal = true): Fault {
  const heal = async (): Promise<void> => {
    healed.push(name);
    if (!canHeal) throw new Error(`${name} stays`);
  };
  return { name, apply: () => Promise.resolve(), heal };
}

const fail = () => Promise.reject(new Error('not applied'));

test('each fault is healed even if another can’t be, and what went wrong is all told', async () => {
  const healed: string[] = [];
  const [one, other] = [makeFault('one', healed, false), makeFault('other', healed)];
  const script = [one, { ...other, apply: fail }].map((fault) => ({ fault, from: 0, to: 9 }));
  const says = 'Error: not applied Error: The fault "one" could not be healed: Error: one stays';
  await expect(measureUptime(() => 1, 9, script)).rejects.toThrow(says);
  expect(healed).toEqual(['one', 'other']);
});

test('a fault that can’t be applied is told of as it is, where all are healed', async () => {
  const error = new Error('not applied');
  const fault = { ...makeFault('one', []), apply: () => Promise.reject(error) };
  await expect(measureUptime(() => 1, 9, [{ fault, from: 0, to: 9 }])).rejects.toBe(error);
});

test('a call that never ends has failed when its time is over, and its fault goes by', async () => {
  const { state, fault } = makeService();
  const call = () => (state.isBroken ? new Promise(() => undefined) : 'up');
  const run = await measureUptime(call, { calls: 5, timeout: '10ms' }, [{ fault, from: 1, to: 3 }]);
  expect(run).toMatchObject({ good: 3, total: 5 });
});

test.each([
  [100, 200],
  [10, 11],
  [-1, 3],
  [3, 3],
  [NaN, 3],
])('a fault that would not hold is refused: from %d to %d of 10 calls', async (from, to) => {
  const says = `The fault "broken" is to hold from call ${from} to ${to} of 10: calls count from 0,`;
  const measuring = measureUptime(() => 1, 10, [{ fault: makeService().fault, from, to }]);
  await expect(measuring).rejects.toThrow(says);
});
