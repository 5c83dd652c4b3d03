import type { Fire, Schedule, SchedulerSubject, TaskScheduler } from '../scheduler-subject.js';

/** What all who run the schedules of one name know. */
export interface World {
  readonly schedules: Map<string, Schedule>;
  /** When schedules were set though they were there, in milliseconds since 1970. */
  readonly setAgainAt: Map<string, number>;
  /** Those that live have these. */
  readonly fires: Set<Fire>;
  /** When the last one was closed; Infinity if none was. */
  readonly goneAt: () => number;
  /** The last that was opened. */
  readonly current: () => TaskScheduler | undefined;
}

/** How one who runs schedules is broken. */
interface Flaws {
  readonly change: (scheduler: TaskScheduler, world: World) => Partial<TaskScheduler>;
  readonly firing: (fire: Fire, world: World) => Fire;
}

/** Opens broken ones. */
export class Broken {
  readonly #worlds = new Map<string, KnownWorld>();

  constructor(
    private readonly reference: SchedulerSubject,
    private readonly flaws: Flaws,
  ) {}

  async open(name: string, fire: Fire): Promise<TaskScheduler> {
    const world = this.#worlds.get(name) ?? new KnownWorld();
    this.#worlds.set(name, world);
    world.fires.add(fire);
    const scheduler = await this.reference.open(name, this.flaws.firing(fire, world));
    const noted = world.note(scheduler, fire);
    return { ...noted, ...this.flaws.change(noted, world) };
  }
}

class KnownWorld implements World {
  readonly schedules = new Map<string, Schedule>();
  readonly setAgainAt = new Map<string, number>();
  readonly fires = new Set<Fire>();
  readonly #gone: number[] = [];
  readonly #opened: TaskScheduler[] = [];

  readonly goneAt = (): number => this.#gone.at(-1) ?? Infinity;
  readonly current = (): TaskScheduler | undefined => this.#opened.at(-1);

  /** Notes what is done with a scheduler. */
  note(scheduler: TaskScheduler, fire: Fire): TaskScheduler {
    this.#opened.push(scheduler);
    return {
      ...{ set: (it) => this.#set(scheduler, it), remove: (id) => scheduler.remove(id) },
      kill: () => this.#leave(fire, scheduler.kill()),
      [Symbol.asyncDispose]: () => this.#leave(fire, scheduler[Symbol.asyncDispose]()),
    };
  }

  #set(scheduler: TaskScheduler, schedule: Schedule): Promise<number> {
    if (this.schedules.has(schedule.id)) this.setAgainAt.set(schedule.id, Date.now());
    this.schedules.set(schedule.id, schedule);
    return scheduler.set(schedule);
  }

  async #leave(fire: Fire, leaving: PromiseLike<void>): Promise<void> {
    this.fires.delete(fire);
    this.#gone.push(Date.now());
    await leaving;
  }
}
