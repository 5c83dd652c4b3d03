import { randomUUID } from 'node:crypto';
import { findDifference, QUIET, untilTrue } from './patience.js';
import type { HandleJob, Job, JobRetry, NewJob, QueueSubject, TaskQueue } from './queue-subject.js';

/** Three attempts, almost at once. */
export const AT_ONCE: JobRetry = { attempts: 3, jitter: 'none', base: 10, exponent: 1, max: 10 };

/** A job that was given to a worker. */
export interface Delivery extends Job {
  /** By a clock that never goes back, in milliseconds. */
  readonly at: number;
}

const succeed: HandleJob = () => Promise.resolve();

/** A queue of one case, and what its workers were given. It ends with the case. */
export class QueueTrial<Queue extends TaskQueue = TaskQueue> implements AsyncDisposable {
  readonly seen: Delivery[] = [];
  #end: PromiseLike<void> | undefined;

  private constructor(
    readonly subject: QueueSubject<Queue>,
    readonly name: string,
    readonly queue: Queue,
  ) {}

  static async begin<Q extends TaskQueue>(subject: QueueSubject<Q>, retry: Partial<JobRetry> = {}) {
    const name = `contract-${randomUUID()}`;
    const queue = await subject.open(name, { ...AT_ONCE, ...retry });
    return new QueueTrial(subject, name, queue);
  }

  /** The same queue, as another program opens it. */
  reopen(): Promise<Queue> {
    return this.subject.open(this.name, AT_ONCE);
  }

  async add(...jobs: readonly NewJob[]): Promise<readonly string[]> {
    return this.queue.add(jobs);
  }

  /** Starts a worker; what it is given is noted first. */
  work(handle = succeed, concurrency = 1) {
    return this.queue.work(this.noting(handle), concurrency);
  }

  noting(handle = succeed): HandleJob {
    return (job) => {
      this.note(job);
      return handle(job);
    };
  }

  note(job: Job): void {
    this.seen.push({ ...job, at: performance.now() });
  }

  until(condition: () => boolean | Promise<boolean>): Promise<boolean> {
    return untilTrue(condition, this.subject.patience);
  }

  untilSeen(count: number): Promise<boolean> {
    return this.until(() => this.seen.length >= count);
  }

  /** Waits for as many deliveries as are right, and holds them against these. */
  async compare(right: readonly unknown[], view: (it: Delivery) => unknown = payloadOf) {
    await this.untilSeen(right.length);
    const first = this.seen.slice(0, right.length);
    return findDifference('Workers were given', first.map(view), right);
  }

  /** As `compare`, and nothing must come after. */
  async compareAll(right: readonly unknown[], view: (it: Delivery) => unknown = payloadOf) {
    await this.untilSeen(right.length);
    await untilTrue(() => this.seen.length > right.length, QUIET);
    return findDifference('Workers were given', this.seen.map(view), right);
  }

  [Symbol.asyncDispose](): PromiseLike<void> {
    this.#end ??= this.queue[Symbol.asyncDispose]();
    return this.#end;
  }
}

/** What is seen of one queue: the violation in a sentence, or null. */
type LookAt<Queue extends TaskQueue> = (trial: QueueTrial<Queue>) => Promise<string | null>;

/** Looks at a queue of its own, which ends with the case. */
export const onQueue =
  <Queue extends TaskQueue>(look: LookAt<Queue>, retry: Partial<JobRetry> = {}) =>
  async (subject: QueueSubject<Queue>): Promise<string | null> => {
    await using trial = await QueueTrial.begin(subject, retry);
    return await look(trial);
  };

export const payloadOf = ({ payload }: Job): unknown => payload;

/** A handler that fails at the first so many deliveries of each job. */
export const failFirst = (times: number, message = 'out of order'): HandleJob => {
  return async ({ attempt }) => {
    if (attempt <= times) throw new Error(message);
  };
};
