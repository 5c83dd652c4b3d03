import type { Demand } from '../case.js';
import { findDifference } from './patience.js';
import type { HandleBatch, Job, QueueSubject } from './queue-subject.js';
import { onQueue, payloadOf, type QueueTrial } from './queue-trial.js';

const NONE = new Map<string, Error>();

const toJobs = (letters: string) => [...letters].map((payload) => ({ payload }));

const limitSize = onQueue(async (trial) => {
  const sizes: number[] = [];
  await trial.add(...toJobs('abcdefgh'));
  await trial.queue.workBatches(noteSize(trial, sizes), { size: 4, linger: 200 });
  await trial.untilSeen(8);
  const largest = Math.max(...sizes);
  return largest > 1 && largest <= 4 ? null : `Its batches hold ${sizes.join(', ')} of 4 at most.`;
});

const noteSize = (trial: QueueTrial, sizes: number[]): HandleBatch => {
  return async (jobs) => {
    sizes.push(jobs.length);
    for (const job of jobs) trial.note(job);
    return NONE;
  };
};

const handOverPart = onQueue(async (trial) => {
  await trial.queue.workBatches(noteSize(trial, []), { size: 4, linger: 50 });
  await trial.add({ payload: 'alone' });
  return trial.compare(['alone']);
});

/** Fails `b` at its first attempt, and no other. */
const failB = (trial: QueueTrial): HandleBatch => {
  return async (jobs) => {
    for (const job of jobs) trial.note(job);
    return new Map(jobs.filter(isFirstB).map(({ id }) => [id, new Error('no such account')]));
  };
};

const isFirstB = ({ payload, attempt }: Job): boolean => payload === 'b' && attempt === 1;

const settleEach = onQueue(async (trial) => {
  await trial.queue.workBatches(failB(trial), { size: 4, linger: 200 });
  await addAndWait(trial, 'abcd', 4);
  await addAndWait(trial, 'efg', 8);
  const seen = trial.seen.map(payloadOf).toSorted();
  return findDifference('Where b failed once it gave', seen, [...'abbcdefg']);
});

/** Adds jobs, and waits for so many deliveries in all. */
async function addAndWait(trial: QueueTrial, letters: string, count: number): Promise<void> {
  await trial.add(...toJobs(letters));
  await trial.untilSeen(count);
}

/** What every queue must do that gives jobs in batches. */
export const QUEUE_BATCH_DEMANDS: readonly Demand<QueueSubject>[] = [
  { title: 'gives no batch that is larger than is set', check: limitSize, needs: 'batches' },
  { title: 'gives a batch that is not full', check: handOverPart, needs: 'batches' },
  { title: 'tries again what failed in a batch, and no more', check: settleEach, needs: 'batches' },
];
