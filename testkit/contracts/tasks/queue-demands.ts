import type { Demand } from '../case.js';
import { findDifference, untilTrue } from './patience.js';
import type { QueueSubject } from './queue-subject.js';
import { onQueue, QueueTrial } from './queue-trial.js';

const PAYLOAD = { text: 'Größe 7 ✓', list: [1, null, true, [0.5]], nested: { empty: {} } };

const handOver = onQueue(async (trial) => {
  const ids = await trial.add({ id: 'job-a', payload: PAYLOAD });
  const wrongId = findDifference('It says that it took', ids, ['job-a']);
  await trial.work();
  return wrongId ?? trial.compare([{ id: 'job-a', payload: PAYLOAD }], toIdAndPayload);
});

const toIdAndPayload = ({ id, payload }: { id: string; payload: unknown }) => ({ id, payload });

const keep = async (subject: QueueSubject): Promise<string | null> => {
  const trial = await QueueTrial.begin(subject);
  await trial.add({ payload: 'kept' });
  await trial[Symbol.asyncDispose]();
  await using again = await trial.reopen();
  await again.work(trial.noting());
  return await trial.compare(['kept']);
};

const preferHigh = onQueue(async (trial) => {
  for (const priority of [1, 9, 0, 5]) await trial.add({ payload: priority, priority });
  await trial.work();
  return trial.compare([9, 5, 1, 0]);
});

const preferFirst = onQueue(async (trial) => {
  await trial.add(...['a', 'b', 'c', 'd'].map((payload) => ({ payload, priority: 3 })));
  await trial.work();
  return trial.compare(['a', 'b', 'c', 'd']);
});

/** Clocks of two machines differ, and so do timers by a little. In milliseconds. */
const TOLERANCE = 5;

const holdBack = onQueue(async (trial) => {
  await trial.work();
  const added = performance.now();
  await trial.add({ payload: 'later', delay: 400 });
  await untilTrue(() => trial.seen.length > 0, 800);
  const [at = Infinity] = trial.seen.map((it) => Math.ceil(it.at - added + TOLERANCE));
  return at >= 400 ? null : `A job came ${at} ms after it was added, and its delay is 400 ms.`;
});

const letGo = onQueue(async (trial) => {
  await trial.work();
  await trial.add({ payload: 'later', delay: 50 });
  return trial.compare(['later']);
});

const overtake = onQueue(async (trial) => {
  await trial.work();
  await trial.add({ payload: 'in an hour', delay: 3_600_000 });
  await trial.add({ payload: 'soon', delay: 50 });
  return trial.compare(['soon']);
});

const takeOnce = onQueue(async (trial) => {
  await trial.add({ id: 'order-a', payload: 'a' });
  await trial.add({ id: 'order-a', payload: 'a' }, { id: 'order-b', payload: 'b' });
  await trial.work();
  return trial.compareAll(['a', 'b']);
});

/** What every queue must do with jobs. */
export const QUEUE_DEMANDS: readonly Demand<QueueSubject>[] = [
  { title: 'hands a job over as it was added', check: handOver },
  { title: 'keeps jobs though who added them has gone', check: keep },
  { title: 'gives jobs of higher priority first', check: preferHigh },
  { title: 'gives equal jobs in the order they came', check: preferFirst },
  { title: 'holds a job back as long as it is to', check: holdBack },
  { title: 'gives a job that was held back', check: letGo },
  { title: 'lets a short delay overtake a long one', check: overtake },
  { title: 'takes a job once that is added twice', check: takeOnce, needs: 'deduplication' },
];
