import type { Demand } from '../case.js';
import { findDifference, untilTrue, QUIET } from './patience.js';
import type { HandleJob, QueueSubject } from './queue-subject.js';
import { failFirst, onQueue, type Delivery } from './queue-trial.js';

const honourMaximum = onQueue(
  async (trial) => {
    await trial.add({ payload: 'bad' });
    await trial.work(failFirst(Infinity));
    return trial.compareAll(['bad', 'bad', 'bad', 'bad']);
  },
  { attempts: 4 },
);

const countAttempts = onQueue(async (trial) => {
  await trial.add({ payload: 'flaky' });
  await trial.work(failFirst(2));
  return trial.compare([1, 2, 3], ({ attempt }) => attempt);
});

const endWithSuccess = onQueue(async (trial) => {
  await trial.add({ payload: 'flaky' });
  await trial.work(failFirst(1));
  return trial.compareAll(['flaky', 'flaky']);
});

/** Timers may be early by a little. In milliseconds. */
const TOLERANCE = 10;

const GROWING = { base: 150, exponent: 2, max: 10_000 };

const growDelays = onQueue(async (trial) => {
  await trial.add({ payload: 'flaky' });
  await trial.work(failFirst(2));
  await trial.untilSeen(3);
  const waits = gapsOf(trial.seen);
  const isRight = waits.length > 1 && waits.every((wait, at) => wait + TOLERANCE >= 150 * 2 ** at);
  return isRight ? null : `It waited ${waits.join(', ')} ms where 150, 300 ms are right.`;
}, GROWING);

const gapsOf = (seen: readonly Delivery[]): readonly number[] =>
  seen.slice(1).map(({ at }, index) => Math.round(at - seen[index]!.at));

const MANY = 20;

const JITTERED = { jitter: 'full', base: 3000, max: 3000 } as const;

/** Of so many jobs the first retry comes soon, unless they all wait for the whole delay. */
const spread = onQueue(async (trial) => {
  await trial.add(...Array.from({ length: MANY }, (_, at) => ({ payload: at })));
  await trial.work(failFirst(1), MANY);
  await trial.untilSeen(MANY + 1);
  const [shortest = Infinity] = waitsOf(trial.seen);
  const said = `The shortest of ${MANY} delays up to 3 s is ${shortest} ms: they come together.`;
  return shortest < 1500 ? null : said;
}, JITTERED);

/** How long each job waited for its second attempt. */
function waitsOf(seen: readonly Delivery[]): readonly number[] {
  const begun = new Map(seen.filter(({ attempt }) => attempt === 1).map((it) => [it.id, it.at]));
  const again = seen.filter(({ attempt }) => attempt === 2);
  return again.map(({ id, at }) => Math.round(at - (begun.get(id) ?? -Infinity)));
}

const IN_AN_HOUR = { base: 3_600_000, max: 3_600_000 };

const letOthersPass = onQueue(async (trial) => {
  await trial.work(failBad);
  await trial.add({ payload: 'bad' }, { payload: 'good' });
  return trial.compare(['bad', 'good']);
}, IN_AN_HOUR);

const failBad: HandleJob = async ({ payload }) => {
  if (payload === 'bad') throw new Error('out of order');
};

const giveUpAtMaximum = onQueue(
  async (trial) => {
    await trial.add({ payload: 'bad' });
    await trial.work(failFirst(Infinity));
    await trial.untilSeen(1);
    await untilTrue(() => trial.seen.length > 1, QUIET);
    return findDifference('Deliveries of a job with one attempt', trial.seen.length, 1);
  },
  { attempts: 1 },
);

/** What every queue must do with jobs that fail. */
export const QUEUE_RETRY_DEMANDS: readonly Demand<QueueSubject>[] = [
  { title: 'tries a job as often as is set, and no more', check: honourMaximum },
  { title: 'makes no retry where one attempt is all', check: giveUpAtMaximum },
  { title: 'tells which attempt it is', check: countAttempts },
  { title: 'tries no job again that has succeeded', check: endWithSuccess },
  { title: 'waits longer before each attempt', check: growDelays },
  { title: 'spreads the retries of jobs that failed together', check: spread },
  { title: 'gives other jobs their turn while one waits for its retry', check: letOthersPass },
];
