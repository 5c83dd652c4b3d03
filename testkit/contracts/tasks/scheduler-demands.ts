import { setTimeout as sleep } from 'node:timers/promises';
import type { Demand } from '../case.js';
import { QUIET } from './patience.js';
import type { SchedulerSubject, TaskScheduler } from './scheduler-subject.js';
import { onSchedules, type SchedulerTrial } from './scheduler-trial.js';

const OFTEN = { id: 'sweep', every: 200 };

/** A schedule that one runs. */
interface Running {
  readonly trial: SchedulerTrial;
  readonly scheduler: TaskScheduler;
  readonly next: number;
}

/** Looks at a schedule that one runs. */
const onOften = (look: (running: Running) => Promise<string | null>, schedule = OFTEN) =>
  onSchedules(async (trial) => {
    const scheduler = await trial.open();
    const next = await scheduler.set(schedule);
    return look({ trial, scheduler, next });
  });

const goOn = onOften(({ trial }) => trial.lacks(5));

const tellDue = onOften(async ({ trial }) => {
  await trial.lacks(3);
  const [first = NaN, ...others] = trial.dueTimes;
  const isRight = others.every((dueAt) => (dueAt - first) % OFTEN.every === 0);
  return isRight ? null : `Every 200 ms it is due at ${trial.dueTimes.join(', ')}.`;
});

/** Clocks of two machines differ, and so do timers by a little. In milliseconds. */
const TOLERANCE = 20;

const waitUntilDue = onOften(async ({ trial }) => {
  await trial.lacks(3);
  const early = Math.max(...trial.fired.map(({ dueAt, at }) => dueAt - at));
  return early <= TOLERANCE ? null : `It fired ${early} ms before it was due.`;
});

const tellNext = onOften(async ({ trial, next }) => {
  await trial.lacks(1);
  const [first] = trial.dueTimes;
  return first === next ? null : `It says ${next} is next, and the first was due at ${first}.`;
});

const fireOnce = onOften(async ({ trial }) => {
  await (await trial.open()).set(OFTEN);
  await trial.lacks(4);
  const twice = trial.dueTimes.filter((dueAt, at, all) => all[at - 1] === dueAt);
  return twice.length === 0 ? null : `Two who ran it both fired what was due at ${twice.join()}.`;
});

const outlive = onOften(async ({ trial, scheduler }) => {
  await trial.open();
  await trial.lacks(1);
  await scheduler.kill();
  return trial.lacks(trial.fired.length + 2);
});

const forget = onOften(async ({ trial, scheduler }) => {
  await trial.lacks(1);
  await scheduler.remove(OFTEN.id);
  await sleep(QUIET);
  const before = trial.fired.splice(0).length;
  await sleep(2 * QUIET);
  return trial.fired.length === 0 ? null : `Removed after ${before} firings it fired again.`;
});

const tellRemoved = onOften(async ({ scheduler }) => {
  const [known, unknown] = [await scheduler.remove(OFTEN.id), await scheduler.remove('unknown')];
  const said = `Removing one that there is says ${known}, and one that there isn’t ${unknown}.`;
  return known && !unknown ? null : said;
});

const replace = onOften(async ({ trial, scheduler }) => {
  await scheduler.set({ ...OFTEN, every: 3_600_000 });
  await sleep(QUIET);
  const before = trial.fired.splice(0).length;
  await sleep(2 * QUIET);
  return trial.fired.length === 0 ? null : `Set to each hour after ${before} firings it fired.`;
});

const SLOWER = { id: 'report', every: 600 };

const keepRhythm = onOften(async ({ trial, scheduler, next }) => {
  for (; Date.now() < next + 600; await sleep(QUIET)) await scheduler.set(SLOWER);
  const said = 'Set again as it was, sooner than its interval, it never fired.';
  return trial.fired.length > 0 ? null : said;
}, SLOWER);

const tryAgain = onSchedules(async (trial) => {
  const scheduler = await trial.open(() => Promise.reject(new Error('out of order')));
  await scheduler.set(OFTEN);
  return trial.lacks(3);
});

/** What everything must do that runs schedules. */
export const SCHEDULER_DEMANDS: readonly Demand<SchedulerSubject>[] = [
  { title: 'fires again and again at its interval', check: goOn },
  { title: 'tells of an occurrence when it was due', check: tellDue },
  { title: 'fires nothing before it is due', check: waitUntilDue },
  { title: 'tells which occurrence is next', check: tellNext },
  { title: 'fires each occurrence once though two run it', check: fireOnce },
  { title: 'goes on when one of two dies', check: outlive },
  { title: 'fires no more once it is removed', check: forget },
  { title: 'tells whether there was one to remove', check: tellRemoved },
  { title: 'follows what was set last under an id', check: replace },
  { title: 'keeps its rhythm when it is set again as it was', check: keepRhythm },
  { title: 'goes on after an occurrence that failed', check: tryAgain },
];
