import type { Mutant } from '../../proof/mutants.js';
import type { Fire, Schedule, SchedulerSubject, TaskScheduler } from '../scheduler-subject.js';
import { Broken, type World } from './broken-scheduler.js';

/** What is different about one who runs schedules. */
type Break = (scheduler: TaskScheduler, world: World) => Partial<TaskScheduler>;

interface Breakage {
  readonly breaks: string;
  readonly caughtBy: string;
  readonly change?: Break;
  /** Breaks how it fires. */
  readonly firing?: (fire: Fire, world: World) => Fire;
}

const isInterval = (schedule: Schedule | undefined): boolean => !!schedule && 'every' in schedule;

/** Fires four times, and then no more. */
function tire(fire: Fire): Fire {
  const fired: unknown[] = [];
  return async (occurrence) => fired.push(occurrence) <= 4 && fire(occurrence);
}

/** Tells each time of an interval some milliseconds later. */
const drift: Breakage['firing'] = (fire, { schedules }) => {
  const fired: unknown[] = [];
  return ({ schedule, dueAt }) => {
    const late = isInterval(schedules.get(schedule)) ? 3 * (fired.push(dueAt) - 1) : 0;
    return fire({ schedule, dueAt: dueAt + late });
  };
};

const everyOf = (schedule: Schedule | undefined): number =>
  schedule && 'every' in schedule ? schedule.every : 0;

/** Fires an interval early, and tells so. */
const hurry: Breakage['firing'] = (fire, { schedules }) => {
  return ({ schedule, dueAt }) =>
    fire({ schedule, dueAt: dueAt + everyOf(schedules.get(schedule)) });
};

const tellLater: Break = (scheduler) => ({
  set: async (schedule) => (await scheduler.set(schedule)) + everyOf(schedule),
});

/** Has all who run a schedule fire. */
const fireAll: Breakage['firing'] = (_, { fires }) => {
  return (occurrence) => Promise.all([...fires].map((fire) => fire(occurrence)));
};

const takeAlong: Break = (scheduler, { schedules }) => ({
  kill: async () => {
    for (const id of schedules.keys()) await scheduler.remove(id);
    await scheduler.kill();
  },
});

const setAgain: Break = (scheduler, { schedules }) => ({
  remove: async (id) => {
    const wasThere = await scheduler.remove(id);
    const known = schedules.get(id);
    if (wasThere && known) await scheduler.set(known);
    return wasThere;
  },
});

/** Keeps to the first that was set under an id. */
const keepFirst: Break = (scheduler) => {
  const firsts = new Map<string, Promise<number>>();
  const setFirst = (schedule: Schedule): Promise<number> => {
    firsts.set(schedule.id, firsts.get(schedule.id) ?? scheduler.set(schedule));
    return firsts.get(schedule.id)!;
  };
  return { set: setFirst };
};

/** Waits for a whole interval after each time that it is set again. */
const startOver: Breakage['firing'] = (fire, { schedules, setAgainAt }) => {
  return async (occurrence) => {
    const since = Date.now() - (setAgainAt.get(occurrence.schedule) ?? -Infinity);
    return since > everyOf(schedules.get(occurrence.schedule)) && fire(occurrence);
  };
};

const endByFailure: Breakage['firing'] = (fire, { current }) => {
  return (occurrence) => fire(occurrence).catch(() => current()?.remove(occurrence.schedule));
};

/** Whether who opens now runs what those have left who have all gone. */
const isHeir = ({ fires, goneAt }: World): boolean => fires.size === 1 && goneAt() < Infinity;

/** Ends what others have left when it has caught up with it. */
const endLeft: Breakage['firing'] = (fire, world) => {
  if (!isHeir(world)) return fire;
  return (occurrence) => fire(occurrence).then(() => world.current()?.remove(occurrence.schedule));
};

const ignoreZone: Break = (scheduler) => ({
  set: (schedule) =>
    scheduler.set('cron' in schedule ? { ...schedule, timeZone: 'UTC' } : schedule),
});

const ignoreCalendar: Breakage['firing'] = (fire, { schedules }) => {
  return async (occurrence) => isInterval(schedules.get(occurrence.schedule)) && fire(occurrence);
};

/** Fires nothing that was due before it came. */
const skipMissed: Breakage['firing'] = (fire) => {
  const cameAt = Date.now();
  return async (occurrence) => occurrence.dueAt >= cameAt && fire(occurrence);
};

/** Fires one by one what was missed. */
const catchUp: Breakage['firing'] = (fire, world) => {
  const missed = [...missedIn(world)];
  return async (occurrence) => {
    for (const dueAt of missed.splice(0)) await fire({ ...occurrence, dueAt });
    return fire(occurrence);
  };
};

function* missedIn({ schedules, goneAt }: World): Generator<number> {
  const every = Math.max(...[...schedules.values()].map(everyOf));
  for (let at = goneAt(); at < Date.now() - every; at += every) yield at;
}

const BREAKAGES: readonly Breakage[] = [
  { breaks: 'tires', caughtBy: 'fires again and again at its interval', firing: tire },
  { breaks: 'drifts', caughtBy: 'tells of an occurrence when it was due', firing: drift },
  {
    breaks: 'fires an interval early',
    caughtBy: 'fires nothing before it is due',
    firing: hurry,
    change: tellLater,
  },
  {
    breaks: 'tells the one after the next',
    caughtBy: 'tells which occurrence is next',
    change: tellLater,
  },
  {
    breaks: 'has all fire',
    caughtBy: 'fires each occurrence once though two run it',
    firing: fireAll,
  },
  {
    breaks: 'takes its schedules along when it dies',
    caughtBy: 'goes on when one of two dies',
    change: takeAlong,
  },
  { breaks: 'removes nothing', caughtBy: 'fires no more once it is removed', change: setAgain },
  {
    breaks: 'says that it removed what was not there',
    caughtBy: 'tells whether there was one to remove',
    change: (scheduler) => ({ remove: async (id) => (await scheduler.remove(id)) || true }),
  },
  {
    breaks: 'keeps to the first',
    caughtBy: 'follows what was set last under an id',
    change: keepFirst,
  },
  {
    breaks: 'starts over when it is set again',
    caughtBy: 'keeps its rhythm when it is set again as it was',
    firing: startOver,
  },
  {
    breaks: 'ends by a failure',
    caughtBy: 'goes on after an occurrence that failed',
    firing: endByFailure,
  },
  {
    breaks: 'fires all that was missed',
    caughtBy: 'fires once for all that was missed while nobody ran it',
    firing: catchUp,
  },
  {
    breaks: 'fires nothing that was missed',
    caughtBy: 'fires once for all that was missed while nobody ran it',
    firing: skipMissed,
  },
  {
    breaks: 'catches up with schedules that others have left, and ends them',
    caughtBy: 'keeps schedules though all who ran them have gone',
    firing: endLeft,
  },
  {
    breaks: 'ignores time zones',
    caughtBy: 'follows the calendar in its time zone',
    change: ignoreZone,
  },
  { breaks: 'ignores calendars', caughtBy: 'fires by the calendar', firing: ignoreCalendar },
];

/** The mutants of a reference. */
export function schedulerMutants(reference: SchedulerSubject): readonly Mutant<SchedulerSubject>[] {
  return BREAKAGES.map(({ breaks, caughtBy, change = nothing, firing = same }) => {
    const broken = new Broken(reference, { change, firing });
    const open: SchedulerSubject['open'] = (name, fire) => broken.open(name, fire);
    return { breaks, caughtBy, subject: { ...reference, open } };
  });
}

const nothing: Break = () => ({});
const same = (fire: Fire): Fire => fire;
