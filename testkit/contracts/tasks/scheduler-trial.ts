import { randomUUID } from 'node:crypto';
import { untilTrue } from './patience.js';
import type { Fire, DueTime, SchedulerSubject, TaskScheduler } from './scheduler-subject.js';

/** An occurrence that was fired, and when. */
interface Firing extends DueTime {
  /** In milliseconds since 1970. */
  readonly at: number;
}

const succeed: Fire = () => Promise.resolve();

/** Schedules of one case, all who run them, and what these have fired. */
export class SchedulerTrial implements AsyncDisposable {
  readonly fired: Firing[] = [];
  readonly #name = `contract-${randomUUID()}`;
  readonly #open: TaskScheduler[] = [];

  constructor(readonly subject: SchedulerSubject) {}

  /** Another who runs the schedules. */
  async open(fire = succeed): Promise<TaskScheduler> {
    const scheduler = await this.subject.open(this.#name, (occurrence) => {
      this.fired.push({ ...occurrence, at: Date.now() });
      return fire(occurrence);
    });
    this.#open.push(scheduler);
    return scheduler;
  }

  until(condition: () => boolean): Promise<boolean> {
    return untilTrue(condition, this.subject.patience);
  }

  /** Waits for so many firings; the violation that there are fewer, or null. */
  async lacks(count: number): Promise<string | null> {
    await this.until(() => this.fired.length >= count);
    const { length } = this.fired;
    return length >= count ? null : `It fired ${length} times where at least ${count} are due.`;
  }

  /** When what was fired was due; the first comes first. */
  get dueTimes(): readonly number[] {
    return this.fired.map(({ dueAt }) => dueAt).toSorted((a, b) => a - b);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const scheduler of this.#open) await scheduler[Symbol.asyncDispose]();
  }
}

type LookAt = (trial: SchedulerTrial) => Promise<string | null>;

/** Looks at schedules that nobody else has; who runs them ends with the case. */
export const onSchedules = (look: LookAt) => {
  return async (subject: SchedulerSubject): Promise<string | null> => {
    await using trial = new SchedulerTrial(subject);
    return await look(trial);
  };
};
