import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Redis } from 'ioredis';
import {
  deadLetterContract,
  measureLoad,
  queueContract,
  schedulerContract,
  type Fire,
  type IsolatingQueue,
  type JobRetry,
} from 'lintel/testkit';
import { Account } from './platform/tasks/account.js';
import { Brokers } from './platform/tasks/brokers.js';
import { delayBefore } from './platform/tasks/delay-before.js';
import { toCause } from './platform/tasks/failure-report.js';
import { bookBatch, bookThenDie, breakOnce, Counter, Desk } from './platform/tasks/orders.js';
import { makeOrders } from './platform/tasks/orders.js';
import { connectToRedis } from './platform/tasks/redis-connection.js';
import { rabbitPlatform, redisPlatform, type TaskPlatform } from './platform/tasks/subjects.js';
import { RABBIT_TRIALS } from './platform/tasks/trials/rabbit-trials.js';
import { BROKEN_BATCHES, NO_DESK, throwAtOnce } from './platform/tasks/trials/thrown-at-once.js';
import { until } from './platform/tasks/until.js';

// The first run may have to fetch the services.
jest.setTimeout(240_000);

const brokers = new Brokers();
const clients: Redis[] = [];
const opened: AsyncDisposable[] = [];

beforeAll(async () => {
  await brokers.start();
  clients.push(connectToRedis(brokers.get('redis').url));
});

afterAll(async () => {
  for (const client of clients) client.disconnect();
  await brokers.stop();
});

afterEach(async () => {
  for (const it of opened.splice(0)) await it[Symbol.asyncDispose]();
});

function keep<T extends AsyncDisposable>(it: T): T {
  opened.push(it);
  return it;
}

const AT_ONCE: JobRetry = { attempts: 3, jitter: 'full', base: 10, exponent: 2, max: 100 };

const newName = (): string => `tasks-${randomUUID()}`;

const openQueue = async ({ queue }: TaskPlatform, retry: Partial<JobRetry> = {}) =>
  keep(await queue.open(newName(), { ...AT_ONCE, ...retry }));

/** A queue, and a desk that its workers may use. */
const openDesk = async (platform: TaskPlatform, retry: Partial<JobRetry> = {}) => ({
  queue: await openQueue(platform, retry),
  desk: new Desk(),
});

const openAccount = (): Account => new Account(clients[0]!, `account-${randomUUID()}`);

const ORDERS = makeOrders(50);
const NUMBERS = ORDERS.map(({ payload }) => payload);

/** Jobs that wait while their broker is down. */
const WAITING = { attempts: 50, base: 3000, max: 3000 };

const OFTEN = { id: 'sweep', every: 200 };

const isOnce = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

const PLATFORMS = [
  { broker: 'redis', platform: redisPlatform(() => brokers.get('redis').url) },
  { broker: 'rabbitmq', platform: rabbitPlatform(() => brokers.get('rabbitmq').url) },
] as const;

describe.each(PLATFORMS)('tasks on $broker', ({ broker, platform }) => {
  test.each(queueContract(platform.queue))('a queue $title (T1, T2, T4, R2)', ({ run }) =>
    expect(run()).resolves.toBeUndefined(),
  );

  test.each(deadLetterContract(platform.queue))('a queue $title (T3, R3)', ({ run }) =>
    expect(run()).resolves.toBeUndefined(),
  );

  test.each(schedulerContract(platform.scheduler))('a scheduler $title (T5)', ({ run }) =>
    expect(run()).resolves.toBeUndefined(),
  );

  test('urgent work passes a backlog (T1)', async () => {
    const { queue, desk } = await openDesk(platform);
    await queue.add(ORDERS);
    await queue.add([{ payload: 'urgent', priority: 9 }]);
    await queue.work(desk.handle);
    await desk.untilDone(51);
    expect(desk.done).toEqual(['urgent', ...NUMBERS]);
  });

  test('work that was taken is done though its broker was killed (T1)', async () => {
    const { queue, desk } = await openDesk(platform);
    await queue.add(ORDERS);
    await brokers.restart(broker);
    await queue.work(desk.handle, 5);
    await desk.untilDone(50);
    expect(desk.distinct).toEqual(NUMBERS);
  });

  test('workers go on, and work is taken, when their broker comes back (T1)', async () => {
    const { queue, desk } = await openDesk(platform);
    await queue.work(desk.handle, 5);
    await queue.add(ORDERS.slice(0, 1)).then(() => desk.untilDone(1));
    await brokers.restart(broker, () => queue.add(ORDERS.slice(1, 10)));
    await queue.add(ORDERS.slice(10)).then(() => desk.untilDone(50));
    expect(desk.distinct).toEqual(NUMBERS);
  });

  test('what waits for its retry is tried again though its broker was killed (T2)', async () => {
    const { queue, desk } = await openDesk(platform, WAITING);
    desk.refuse(NUMBERS);
    await Promise.all([queue.work(desk.handle, 50), queue.add(ORDERS)]);
    await brokers.restart(broker).then(() => desk.refused.clear());
    await desk.untilDone(50);
    expect(desk.distinct).toEqual(NUMBERS);
  });

  test('a schedule goes on when its broker comes back (T5)', async () => {
    const [fired, fire] = noteTimes();
    await runOften(platform, newName())(fire);
    await brokers.restart(broker);
    const before = fired.length;
    await until(() => fired.length >= before + 3);
    expect(isOnce(fired.slice(before))).toBe(true);
  });

  test('an occurrence that two instances run gives one job (T5)', async () => {
    const [queue, jobs] = [await openQueue(platform), new Array<string>()];
    await queue.work(async ({ id }) => jobs.push(id));
    const run = runOften(platform, newName());
    await Promise.all([run(addSweep(queue)), run(addSweep(queue))]);
    await until(() => jobs.length >= 5);
    expect(isOnce(jobs)).toBe(true);
  });

  test('what is delivered twice, since its worker died, is booked once (T1, T2)', async () => {
    const [queue, account] = [await openQueue(platform), openAccount()];
    const booked = await bookThenDie(queue, account);
    await queue.work(async ({ id }) => booked.push(await account.credit(id, 10)));
    await until(() => booked.length === 2);
    expect([booked, await account.balance()]).toEqual([[true, false], 10]);
  });

  test('of a batch that fails in part only that part is tried again (T4)', async () => {
    const [queue, account] = [await openQueue(platform), openAccount()];
    await queue.workBatches(bookBatch(account, new Set([3, 7])), { size: 5, linger: 20 });
    await queue.add(makeOrders(10));
    await until(async () => (await account.balance()) >= 45);
    expect([await account.balance(), await queue.deadLetters.list()]).toEqual([45, []]);
  });

  test('a batch whose handler breaks down is tried again (T4)', async () => {
    const [queue, sizes] = [await openQueue(platform), new Array<number>()];
    await queue.add(makeOrders(4));
    await queue.workBatches(breakOnce(sizes), { size: 4, linger: 200 });
    await until(() => sizes.slice(1).reduce((sum, size) => sum + size, 0) >= 4);
    expect([sizes[0], await queue.deadLetters.list()]).toEqual([4, []]);
  });

  test('a job whose handler throws before it begins has failed (T2)', async () => {
    const queue = await openQueue(platform);
    await queue.work(throwAtOnce);
    await queue.add([{ payload: 'hopeless' }]);
    await untilDead(queue, 1);
    expect(await queue.deadLetters.list()).toMatchObject([{ attempts: 3, cause: NO_DESK }]);
  });

  test('a schedule goes on though its handler throws before it begins (T5)', async () => {
    const [fired, fire] = noteTimes();
    await runOften(platform, newName())((due) => (void fire(due), throwAtOnce()));
    await until(() => fired.length >= 3);
    expect(isOnce(fired)).toBe(true);
  });

  test.each(BROKEN_BATCHES)('a batch whose handler $title has failed (T4)', async ({ handle }) => {
    const queue = await openQueue(platform);
    await queue.workBatches(handle, { size: 4, linger: 50 });
    await queue.add(makeOrders(4));
    await untilDead(queue, 4);
    expect((await queue.deadLetters.report()).map(({ ids }) => ids.length)).toEqual([4]);
  });

  test('a job that nobody can do keeps no other from being done (T3, R3)', async () => {
    const { queue, desk } = await openDesk(platform);
    desk.refuse([2]);
    await queue.work(desk.handle);
    await queue.add(makeOrders(5));
    await Promise.all([untilDead(queue, 1), desk.untilDone(4)]);
    expect(desk.distinct).toEqual([0, 1, 3, 4]);
  });

  test('failures are analysed by their cause (T3, R3)', async () => {
    const { queue } = await openBroken(platform);
    const groups = await queue.deadLetters.report();
    expect(groups.map(({ cause, ids }) => [cause, ids.length])).toEqual([[REFUSED, 50]]);
  });

  test('what failed is reprocessed when its cause is repaired (T3, R3)', async () => {
    const { queue, desk } = await openBroken(platform);
    desk.refused.clear();
    expect(await queue.deadLetters.reprocess()).toBe(50);
    await desk.untilDone(50);
    expect([desk.distinct, await queue.deadLetters.report()]).toEqual([NUMBERS, []]);
  });

  test('a job is done within a second of being added (P3)', async () => {
    const [queue, counter] = [await openQueue(platform), new Counter()];
    await queue.work(counter.handle, 10);
    const load = { rate: 50, calls: 150, warmUp: 20 };
    expect(await measureLoad(() => counter.pass(queue), load)).toMeetBudget('task.processing');
  });
});

test.each(RABBIT_TRIALS)('on rabbitmq $title', async ({ look, right }) =>
  expect(await look(brokers.get('rabbitmq').url)).toEqual(right),
);

const REFUSED = 'order <number> is refused';

const untilDead = ({ deadLetters }: IsolatingQueue, count: number): Promise<void> =>
  until(async () => (await deadLetters.list()).length === count);

/** A desk that has refused all orders. */
async function openBroken(platform: TaskPlatform) {
  const { queue, desk } = await openDesk(platform, { attempts: 1 });
  desk.refuse(NUMBERS);
  await queue.work(desk.handle);
  await queue.add(ORDERS);
  await untilDead(queue, 50);
  return { queue, desk };
}

/** Sets a schedule, and runs the schedules of its name. */
const runOften = ({ scheduler }: TaskPlatform, name: string) => {
  return async (fire: Fire) => keep(await scheduler.open(name, fire)).set(OFTEN);
};

function noteTimes(): readonly [readonly number[], Fire] {
  const times: number[] = [];
  return [times, async ({ dueAt }) => times.push(dueAt)];
}

const addSweep = (queue: IsolatingQueue): Fire => {
  return ({ dueAt }) => queue.add([{ id: `sweep-${dueAt}`, payload: null }]);
};

const GROWTH = { jitter: 'none', base: 100, exponent: 2, max: 1000 } as const;

test('delays grow by their exponent, up to their maximum (T2, R2)', () => {
  const delays = [2, 3, 4, 5, 6, 7].map((attempt) => delayBefore(attempt, GROWTH));
  expect(delays).toEqual([100, 200, 400, 800, 1000, 1000]);
});

test('jitter spreads delays over all that is allowed (T2, R2)', () => {
  const full = { ...GROWTH, jitter: 'full' } as const;
  const delays = Array.from({ length: 500 }, () => delayBefore(4, full));
  expect(new Set(delays).size).toBeGreaterThan(100);
  expect([Math.min(...delays) < 100, Math.max(...delays) > 300]).toEqual([true, true]);
  expect(delays.every((delay) => delay >= 0 && delay <= 400)).toBe(true);
});

test.each([
  ['order 4711 not found', 'order <number> not found'],
  ['user "anna" has no card', 'user <text> has no card'],
  ['job 7f9c24e8-3b12-4fef-91e0-56a2d5a8c7b1 is late', 'job <uuid> is late'],
])('values are no part of a cause: %s (R3)', (message, cause) => {
  expect(toCause(message)).toBe(cause);
});
