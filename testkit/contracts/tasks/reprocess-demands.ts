import { setTimeout as sleep } from 'node:timers/promises';
import type { Demand } from '../case.js';
import type { DeadLetterSubject, IsolatingQueue } from './dead-letter-subject.js';
import { listPayloads, onDead, untilDead } from './dead-letter-trial.js';
import { findDifference, QUIET } from './patience.js';
import { failFirst, onQueue } from './queue-trial.js';

const giveBackChosen = onDead(['a', 'b', 'c'], async ({ trial, faulty, ids }) => {
  faulty.isRepaired = true;
  await trial.queue.deadLetters.reprocess([ids[1] ?? '']);
  return trial.compareAll(['a', 'b', 'c', 'b']);
});

const giveBackAll = onDead(['a', 'b', 'c'], async ({ trial, faulty }) => {
  faulty.isRepaired = true;
  await trial.queue.deadLetters.reprocess();
  await trial.untilSeen(6);
  const again = trial.seen.slice(3).map(({ payload }) => payload);
  return findDifference('Of a, b and c were given back', again.toSorted(), ['a', 'b', 'c']);
});

const keepId = onDead(['a'], async ({ trial, faulty, ids }) => {
  faulty.isRepaired = true;
  await trial.queue.deadLetters.reprocess();
  return trial.compare([ids[0], ids[0]], ({ id }) => id);
});

const leave = onDead(['a'], async ({ trial, faulty }) => {
  faulty.isRepaired = true;
  await trial.queue.deadLetters.reprocess();
  await trial.untilSeen(2);
  return findDifference('Dead letters, reprocessed', await listPayloads(trial.queue), []);
});

const beginAnew = onQueue<IsolatingQueue>(
  async (trial) => {
    await trial.add({ payload: 'bad' });
    await trial.work(failFirst(Infinity));
    await untilDead(trial, 1);
    await trial.queue.deadLetters.reprocess();
    return trial.compareAll([1, 2, 1, 2], ({ attempt }) => attempt);
  },
  { attempts: 2 },
);

const isolateAgain = onDead(['a'], async ({ trial }) => {
  await trial.queue.deadLetters.reprocess();
  await trial.untilSeen(2);
  await trial.until(async () => (await listPayloads(trial.queue)).length > 0);
  await sleep(QUIET);
  return findDifference('Where a failed again', await listPayloads(trial.queue), ['a']);
});

const countGivenBack = onDead(['a', 'b'], async ({ trial, ids }) => {
  const count = await trial.queue.deadLetters.reprocess([ids[0] ?? '', 'unknown']);
  return findDifference('Given back of a known and an unknown one', count, 1);
});

/** What every queue must do when dead letters are given back. */
export const REPROCESS_DEMANDS: readonly Demand<DeadLetterSubject>[] = [
  { title: 'gives back what is chosen, and no more', check: giveBackChosen },
  { title: 'gives back all if none is chosen', check: giveBackAll },
  { title: 'gives a job back under its id', check: keepId },
  { title: 'isolates no longer what it gave back', check: leave },
  { title: 'gives a job back with all its attempts', check: beginAnew },
  { title: 'isolates once more what fails again', check: isolateAgain },
  { title: 'tells how many it gave back', check: countGivenBack },
];
