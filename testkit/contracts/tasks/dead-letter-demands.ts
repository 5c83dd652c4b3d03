import { setTimeout as sleep } from 'node:timers/promises';
import type { Demand } from '../case.js';
import type { DeadLetter, DeadLetterSubject, IsolatingQueue } from './dead-letter-subject.js';
import { listPayloads, onDead, untilDead, type IsolationTrial } from './dead-letter-trial.js';
import { findDifference, QUIET } from './patience.js';
import type { HandleJob } from './queue-subject.js';
import { failFirst, onQueue } from './queue-trial.js';

const PAYLOAD = { order: 'ö-7', lines: [1, { price: null }] };

/** What is seen of a dead letter that was tried twice. */
type LookAt = (one: { letter?: DeadLetter; added: number }) => string | null;

const onOne = (look: LookAt) =>
  onQueue<IsolatingQueue>(async (trial) => look(await isolateOne(trial)), { attempts: 2 });

async function isolateOne(trial: IsolationTrial): Promise<Parameters<LookAt>[0]> {
  const added = Date.now();
  await trial.work(async ({ attempt }) => Promise.reject(new Error(`failure ${attempt}`)));
  await trial.add({ id: 'order-a', payload: PAYLOAD });
  await untilDead(trial, 1);
  const [letter] = await trial.queue.deadLetters.list();
  return letter ? { letter, added } : { added };
}

const isolate = onOne(({ letter }) => {
  const seen = letter && { id: letter.id, payload: letter.payload };
  return findDifference('The dead letter is', seen ?? null, { id: 'order-a', payload: PAYLOAD });
});

const tellCause = onOne(({ letter }) => {
  return findDifference('The cause it tells', letter?.cause ?? null, 'failure 2');
});

const tellAttempts = onOne(({ letter }) => {
  return findDifference('The attempts it tells', letter?.attempts ?? null, 2);
});

/** Clocks of two machines differ by a little. In milliseconds. */
const TOLERANCE = 1000;

const tellTime = onOne(({ letter, added }) => {
  const late = (letter?.failedAt ?? 0) - added;
  const isRight = late >= -TOLERANCE && late <= Date.now() - added + TOLERANCE;
  return isRight ? null : `It tells that a job failed ${late} ms after it was added.`;
});

const keepOut = onQueue<IsolatingQueue>(
  async (trial) => {
    await trial.work(failFirst(1));
    await trial.add({ payload: 'flaky' });
    await trial.untilSeen(2);
    await sleep(QUIET);
    const letters = await listPayloads(trial.queue);
    return findDifference('Dead letters, though the last attempt succeeded', letters, []);
  },
  { attempts: 2 },
);

const rest = onDead(['a'], async ({ trial }) => {
  await using again = await trial.reopen();
  await again.work(trial.noting());
  await sleep(QUIET);
  return findDifference('Deliveries of a dead letter', trial.seen.length - 1, 0);
});

const outlast = onDead(['a', 'b'], async ({ trial }) => {
  await trial[Symbol.asyncDispose]();
  await using again = await trial.reopen();
  return findDifference('Dead letters, opened anew', await listPayloads(again), ['a', 'b']);
});

const showToTwo = onDead(['a', 'b'], async ({ trial }) => {
  await using other = await trial.reopen();
  const lists = await Promise.all([trial.queue, other, trial.queue].map(listPayloads));
  return findDifference('Three who looked at a time saw', lists, Array(3).fill(['a', 'b']));
});

const discardChosen = onDead(['a', 'b', 'c'], async ({ trial, ids }) => {
  await trial.queue.deadLetters.discard([ids[1] ?? '']);
  return findDifference('Left, with b discarded', await listPayloads(trial.queue), ['a', 'c']);
});

const countDiscarded = onDead(['a', 'b'], async ({ trial, ids }) => {
  const count = await trial.queue.deadLetters.discard([ids[0] ?? '', 'unknown']);
  return findDifference('Discarded of a known and an unknown one', count, 1);
});

const giveUpAtOnce = (subject: DeadLetterSubject): Promise<string | null> => {
  const error = subject.unrecoverable?.('no such account');
  return countAttempts(() => Promise.reject(error))(subject);
};

const countAttempts = (handle: HandleJob) =>
  onQueue<IsolatingQueue>(async (trial) => {
    await trial.work(handle);
    await trial.add({ payload: 'hopeless' });
    await untilDead(trial, 1);
    return findDifference('Attempts at what can’t succeed', trial.seen.length, 1);
  });

/** What every queue must do with jobs that it can't do. */
export const DEAD_LETTER_DEMANDS: readonly Demand<DeadLetterSubject>[] = [
  { title: 'isolates what has used up its attempts, as it was', check: isolate },
  { title: 'tells the last cause', check: tellCause },
  { title: 'tells how often it was tried', check: tellAttempts },
  { title: 'tells when it failed', check: tellTime },
  { title: 'isolates nothing that succeeds at its last attempt', check: keepOut },
  { title: 'gives no dead letter to a worker by itself', check: rest },
  { title: 'keeps dead letters though who isolated them has gone', check: outlast },
  { title: 'shows all dead letters to each who looks at a time', check: showToTwo },
  { title: 'discards what is chosen, and no more', check: discardChosen },
  { title: 'tells how many it discarded', check: countDiscarded },
  { title: 'gives up at once what can’t succeed', check: giveUpAtOnce, needs: 'unrecoverable' },
];
