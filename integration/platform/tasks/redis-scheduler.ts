import { Queue, type Job, type RepeatOptions } from 'bullmq';
import type { Fire, DueTime, Schedule, TaskScheduler } from 'lintel/testkit';
import { nextDue } from './next-due.js';
import { connectToRedis, type RedisConnection } from './redis-connection.js';
import { RedisConsumer } from './redis-consumer.js';

/** How schedules in Redis are run. */
export interface RedisSchedulerOptions {
  readonly url: string;
  readonly name: string;
  /** How long an instance is believed to live that says nothing, in milliseconds. */
  readonly deadAfter?: number;
}

/** BullMQ's schedulers: the next occurrence is a delayed job, which one worker takes. */
export class RedisScheduler implements TaskScheduler {
  readonly #redis: RedisConnection;
  readonly #queue: Queue;
  readonly #consumer: RedisConsumer<unknown>;

  private constructor({ url, name, deadAfter }: RedisSchedulerOptions, fire: Fire) {
    this.#redis = connectToRedis(url);
    this.#queue = new Queue(name, { connection: this.#redis }).on('error', ignore);
    const settings = { url, queue: name, deadAfter };
    this.#consumer = new RedisConsumer(settings, (job) => fire(toDueTime(job)));
  }

  static async open(options: RedisSchedulerOptions, fire: Fire): Promise<RedisScheduler> {
    const scheduler = new RedisScheduler(options, fire);
    await scheduler.#consumer.untilReady();
    return scheduler;
  }

  async set(schedule: Schedule): Promise<number> {
    const job = { name: 'occurrence', opts: SHORT_LIVED };
    const next = await this.#queue.upsertJobScheduler(schedule.id, toRepeat(schedule), job);
    return dueAt(next);
  }

  remove(id: string): Promise<boolean> {
    return this.#queue.removeJobScheduler(id);
  }

  async kill(): Promise<void> {
    await this.#consumer.kill();
    await this.#end();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#consumer.stop();
    await this.#end();
  }

  async #end(): Promise<void> {
    await this.#queue.close();
    this.#redis.disconnect();
  }
}

const ignore = (): void => undefined;

const SHORT_LIVED = { removeOnComplete: { count: 100 }, removeOnFail: { count: 100 } };

/** Without a start an interval would begin at once, and each instance by its own clock. */
function toRepeat(schedule: Schedule): RepeatOptions {
  if ('cron' in schedule) return { pattern: schedule.cron, tz: schedule.timeZone ?? 'UTC' };
  return { every: schedule.every, startDate: nextDue(schedule, Date.now()) };
}

function toDueTime(job: Job): DueTime {
  return { schedule: job.repeatJobKey ?? '', dueAt: dueAt(job) };
}

/** The job's id ends in the time it is due: `repeat:sweep:1763884800000`. */
const dueAt = ({ id = '' }: Job): number => Number(id.slice(id.lastIndexOf(':') + 1));
