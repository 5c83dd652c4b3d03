import { setTimeout as sleep } from 'node:timers/promises';
import type { Demand } from '../case.js';
import { findDifference } from './patience.js';
import type { SchedulerSubject } from './scheduler-subject.js';
import { onSchedules, type SchedulerTrial } from './scheduler-trial.js';

/** What nobody runs after that any more. */
async function leave(trial: SchedulerTrial, every: number): Promise<void> {
  const scheduler = await trial.open();
  await scheduler.set({ id: 'sweep', every });
  await scheduler[Symbol.asyncDispose]();
  trial.fired.splice(0);
}

const catchUpOnce = onSchedules(async (trial) => {
  await leave(trial, 100);
  await sleep(800);
  const [back] = [Date.now(), await trial.open(), await trial.lacks(1), await sleep(400)];
  const missed = trial.dueTimes.filter((dueAt) => dueAt < back).length;
  return missed === 1 ? null : `It fired ${missed} times for what was due while nobody ran it.`;
});

const keep = onSchedules(async (trial) => {
  await leave(trial, 200);
  await trial.open();
  return trial.lacks(2);
});

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata'];

const followZone = onSchedules(async (trial) => {
  const scheduler = await trial.open();
  const schedules = ZONES.map((timeZone) => ({ id: timeZone, cron: '30 9 * * 1', timeZone }));
  const times: string[] = [];
  for (const it of schedules) times.push(showIn(it.timeZone, await scheduler.set(it)));
  return findDifference('By "30 9 * * 1" it is next due', times, Array(3).fill('Mon 09:30'));
});

function showIn(timeZone: string, time: number): string {
  const form = { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' } as const;
  const shown = new Intl.DateTimeFormat('en-GB', { ...form, hourCycle: 'h23' }).format(time);
  return shown.replace(',', '');
}

const followCron = onSchedules(async (trial) => {
  const scheduler = await trial.open();
  await scheduler.set({ id: 'tick', cron: '* * * * * *' });
  const few = await trial.lacks(2);
  const uneven = trial.dueTimes.filter((dueAt) => dueAt % 1000 !== 0);
  return few ?? findDifference('Each second it is also due at', uneven, []);
});

/** What everything must do that runs schedules, over time and by the calendar. */
export const CALENDAR_DEMANDS: readonly Demand<SchedulerSubject>[] = [
  { title: 'fires once for all that was missed while nobody ran it', check: catchUpOnce },
  { title: 'keeps schedules though all who ran them have gone', check: keep },
  { title: 'follows the calendar in its time zone', check: followZone },
  { title: 'fires by the calendar', check: followCron },
];
