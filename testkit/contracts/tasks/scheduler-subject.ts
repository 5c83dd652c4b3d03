import type { NamedSubject } from '../case.js';

/** When something is to be done again and again. */
export type Schedule = EverySchedule | CronSchedule;

/** At an interval. */
export interface EverySchedule {
  /** Set again under the same id, it takes the place of what was. */
  readonly id: string;
  /** In milliseconds. */
  readonly every: number;
}

/** At times by the calendar. */
export interface CronSchedule {
  readonly id: string;
  /** Five fields, or six with seconds first. */
  readonly cron: string;
  /** As the IANA names it: `Europe/Berlin`. UTC unless it says otherwise. */
  readonly timeZone?: string;
}

/** One time of a schedule. */
export interface DueTime {
  readonly schedule: string;
  /** When it was to be, in milliseconds since 1970: with the schedule's id, what makes it unique. */
  readonly dueAt: number;
}

/** Does what a schedule is for. */
export type Fire = (occurrence: DueTime) => Promise<unknown>;

/** One of the programs that run schedules; each occurrence is fired by one of them. */
export interface TaskScheduler extends AsyncDisposable {
  /** Resolves to the time of the next occurrence, in milliseconds since 1970. */
  set(schedule: Schedule): Promise<number>;
  /** Resolves to whether there was one. */
  remove(id: string): Promise<boolean>;
  /** Vanishes as a process does that is killed. */
  kill(): Promise<void>;
}

/** What runs schedules, so that the contract can judge it. */
export interface SchedulerSubject extends NamedSubject {
  /** How long a case waits for what has to come, in milliseconds; 10,000 unless it says so. */
  readonly patience?: number;
  /** Runs the schedules of a name; run twice, the two share them. */
  open(name: string, fire: Fire): Promise<TaskScheduler>;
}
