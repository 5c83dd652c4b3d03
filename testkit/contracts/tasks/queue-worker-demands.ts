import { setTimeout as sleep } from 'node:timers/promises';
import type { Demand } from '../case.js';
import { findDifference, QUIET } from './patience.js';
import type { HandleJob, Job, QueueSubject } from './queue-subject.js';
import { onQueue } from './queue-trial.js';

const endFirst = onQueue(async (trial) => {
  const done: Job[] = [];
  await trial.add({ payload: 'slow' });
  const worker = await trial.work((job) => sleep(QUIET).then(() => done.push(job)));
  await trial.untilSeen(1);
  await worker.stop();
  return findDifference('Jobs done when their worker had stopped', done.length, 1);
});

const takeNoMore = onQueue(async (trial) => {
  await (await trial.work()).stop();
  await trial.add({ payload: 'too late' });
  await sleep(QUIET);
  return findDifference('Jobs given to a worker that had stopped', trial.seen.length, 0);
});

/** Counts what is under way at a time. */
class Gauge {
  peak = 0;
  #now = 0;

  readonly pass: HandleJob = async () => {
    this.#now += 1;
    this.peak = Math.max(this.peak, this.#now);
    await sleep(QUIET);
    this.#now -= 1;
  };
}

const keepConcurrency = onQueue(async (trial) => {
  const gauge = new Gauge();
  await trial.add(...Array.from({ length: 6 }, (_, at) => ({ payload: at })));
  await trial.work(gauge.pass, 3);
  await trial.untilSeen(6);
  return findDifference('Jobs at a time', gauge.peak, 3);
});

const TWENTY = Array.from({ length: 20 }, (_, at) => at);

const giveOnce = onQueue(async (trial) => {
  for (const concurrency of [5, 5]) await trial.work(undefined, concurrency);
  await trial.add(...TWENTY.map((payload) => ({ payload })));
  await trial.untilSeen(20);
  await sleep(QUIET);
  const seen = trial.seen.map(({ payload }) => Number(payload)).toSorted((a, b) => a - b);
  return findDifference('Two workers were given', seen, TWENTY);
});

const outlive = onQueue(async (trial) => {
  const [id] = await trial.add({ payload: 'half done' });
  const dead = await trial.work(() => sleep(3 * QUIET));
  await trial.untilSeen(1);
  await dead.kill();
  await trial.work();
  return trial.compare([id, id], (it) => it.id);
});

/** What every queue must do for workers, and with them. */
export const QUEUE_WORKER_DEMANDS: readonly Demand<QueueSubject>[] = [
  { title: 'lets a worker that is stopped end its job first', check: endFirst },
  { title: 'gives no job to a worker that has stopped', check: takeNoMore },
  { title: 'does as many jobs at a time as is set', check: keepConcurrency },
  { title: 'gives a job to one of two workers', check: giveOnce },
  { title: 'gives the job of a worker that died to another', check: outlive },
];
