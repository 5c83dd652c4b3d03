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

const MANY = 30;

const JITTERED = { jitter: 'full', base: 2000, max: 2000 } as const;

/**
 * What delays that are drawn evenly from all that is allowed keep to, in milliseconds. Of n delays
 * up to 1, all but 0.5^n have one below a half, and all but n r^(n-1) - (n-1) r^n lie further apart
 * than r. For 30 delays and r = 0.4 that leaves less than 1e-9 and 1e-10 to chance.
 */
const [SOONEST, APART] = [1000, 800];

const spread = onQueue(async (trial) => {
  await trial.add(...Array.from({ length: MANY }, (_, at) => ({ payload: at })));
  await trial.work(failFirst(1), MANY);
  await trial.until(() => waitsOf(trial.seen).length >= MANY);
  return sayTogether(waitsOf(trial.seen));
}, JITTERED);

function sayTogether(waits: readonly number[]): string | null {
  if (waits.length < MANY) return `Of ${MANY} jobs that failed, ${waits.length} were tried again.`;
  const [shortest, longest] = [Math.min(...waits), Math.max(...waits)];
  const isSpread = shortest < SOONEST && longest - shortest > APART;
  return isSpread ? null : `${MANY} delays up to 2 s were all of ${shortest} to ${longest} ms.`;
}

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
