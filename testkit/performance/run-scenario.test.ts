import { expect, test } from '@jest/globals';
import { ManualClock } from '../manual-clock.js';
import { runScenario } from './run-scenario.js';
import { ramp, spike, steady, type Scenario } from './scenario.js';

const LIMIT = { figure: 'p99', percentile: 99, limit: 100 };

/** A service that does one thing at a time, each in so many milliseconds. */
function makeQueue(clock: ManualClock, each: number) {
  const queue = { free: 0, begun: [] as number[] };
  const action = (): Promise<void> => {
    queue.begun.push(clock.now());
    return clock.sleep((queue.free = Math.max(queue.free, clock.now()) + each) - clock.now());
  };
  return { queue, action };
}

/** Puts a scenario on a service that takes 10 ms, and so bears 100 calls a second. */
async function runOnQueue(scenario: Scenario) {
  const clock = new ManualClock();
  const { queue, action } = makeQueue(clock, 10);
  const run = runScenario({ scenario: { ...scenario, warmUp: 0 }, action, limit: LIMIT, clock });
  await moveOn(clock, run);
  return { run: await run, queue };
}

async function moveOn(clock: ManualClock, until: Promise<unknown>): Promise<void> {
  let isOver = false;
  void until.catch(() => undefined).then(() => (isOver = true));
  while (!isOver) await clock.advance(5);
}

test('a steady load counts its calls, times and throughput (X4)', async () => {
  const { run } = await runOnQueue(steady('q', { rate: 50, lasts: '4s' }));
  expect([run.calls, run.errors, Math.round(run.timeAt(99))]).toEqual([200, [], 10]);
  expect(run.throughput).toBe(50);
  expect(run.phases.map((stretches) => stretches.length)).toEqual([20]);
});

test('at a peak waiting counts, and phases follow without a pause (X4)', async () => {
  const { run, queue } = await runOnQueue(spike('q', { rate: 20, peak: 200, lasts: '1s' }));
  expect(run.timeAt(50)).toBeGreaterThan(200);
  expect([run.calls, queue.begun.at(-1)]).toEqual([240, 2950]);
});

test('a ramp goes on until the budget breaks, and tells where (X4)', async () => {
  const { run } = await runOnQueue(ramp('q', { from: 20, to: 1280, factor: 2, lasts: '1s' }));
  expect(run.saturation).toMatchObject({ rate: 80, isReached: true });
  expect(run.saturation!.steps.map(({ rate }) => rate)).toEqual([20, 40, 80, 160]);
});

test('a step that breaks once is tried again, since machines stall', async () => {
  let calls = 0;
  const action = () => ((calls += 1) === 1 ? failing() : null);
  const scenario = { ...ramp('q', { from: 1000, to: 1500, lasts: '10ms' }), warmUp: 0 };
  const { saturation } = await runScenario({ scenario, action, limit: { ...LIMIT, limit: 1e4 } });
  expect(saturation).toMatchObject({ rate: 1500, isReached: false });
});

test('throughput is what is borne in the time that the load lasts, or until its last end', async () => {
  const { run: light } = await runOnQueue(steady('q', { rate: 50, lasts: '100ms' }));
  const { run: heavy } = await runOnQueue(steady('q', { rate: 400, lasts: '1s' }));
  expect([light.throughput, Math.round(heavy.throughput)]).toEqual([50, 100]);
});

test('a try that is dropped takes no time of the throughput', async () => {
  const [clock, tries] = [new ManualClock(), { calls: 0 }];
  const action = () => ((tries.calls += 1) === 1 ? failing() : clock.sleep(1));
  const scenario = { ...ramp('q', { from: 100, to: 200, factor: 2, lasts: '1s' }), warmUp: 0 };
  const run = runScenario({ scenario, action, limit: LIMIT, clock });
  await moveOn(clock, run);
  expect([tries.calls, await run]).toMatchObject([400, { calls: 300, throughput: 150 }]);
});

test('operations are counted a call, and those of the warm-up are not', async () => {
  let queries = 0;
  const action = (): void => void (queries += queries < 50 ? 5 : 2);
  const scenario = { ...steady('q', { rate: 1000, lasts: '20ms' }), warmUp: 10 };
  const run = await runScenario({ scenario, action, operations: () => ({ queries }) });
  expect(run.operations).toEqual({ queries: 2 });
});

test('operations of a step that is tried again are divided by the calls of both tries', async () => {
  let queries = 0;
  const action = () => ((queries += 1) === 1 ? failing() : null);
  const scenario = { ...ramp('q', { from: 1000, to: 1000, lasts: '10ms' }), warmUp: 0 };
  const counted = { scenario, action, operations: () => ({ queries }) };
  const run = await runScenario({ ...counted, limit: { ...LIMIT, limit: 1e4 } });
  expect([queries, run.calls, run.operations]).toEqual([20, 10, { queries: 1 }]);
});

test('a ramp that bears all tells that more may be borne', async () => {
  const { run } = await runOnQueue(ramp('q', { from: 20, to: 40, factor: 2, lasts: '1s' }));
  expect(run.saturation).toMatchObject({ rate: 40, isReached: false });
});

const failing = () => Promise.reject(new Error('no connection'));

test('a step in which calls fail is not borne', async () => {
  const scenario = { ...ramp('q', { from: 1000, to: 4000, lasts: '10ms' }), warmUp: 0 };
  const { saturation } = await runScenario({ scenario, action: failing, limit: LIMIT });
  expect(saturation).toMatchObject({ rate: 0, isReached: true, steps: [{ errors: 10 }] });
});

test('a ramp needs a time to go up to', async () => {
  const scenario = { ...ramp('q', { from: 1, to: 4, lasts: '1s' }), warmUp: 0 };
  const message = '"q ramp" needs a budget with a time, such as p99, to go up to.';
  await expect(runScenario({ scenario, action: failing })).rejects.toThrow(message);
});
