import type { DeadLetterSubject, JobRetry, SchedulerSubject } from 'lintel/testkit';
import { RabbitQueue } from './rabbit-queue.js';
import { RabbitScheduler } from './rabbit-scheduler.js';
import { RedisQueue } from './redis-queue.js';
import { RedisScheduler } from './redis-scheduler.js';
import { UnrecoverableError } from './unrecoverable.js';

/** Tells where a broker is, when it is asked: tests are listed before services run. */
type UrlOf = () => string;

/** What a broker offers, as the contracts of the kit ask for it. */
export interface TaskPlatform {
  readonly queue: DeadLetterSubject;
  readonly scheduler: SchedulerSubject;
}

const unrecoverable = (message: string): Error => new UnrecoverableError(message);

/** A worker that died is noticed when its lock ends, so tests wait less for it. In milliseconds. */
const DEAD_AFTER = 1500;

/** Queues on BullMQ; it knows ids that were added before. */
export function redisPlatform(urlOf: UrlOf): TaskPlatform {
  const name = 'BullMQ on Redis';
  const open = async (queue: string, retry: JobRetry) =>
    new RedisQueue({ url: urlOf(), name: queue, retry, deadAfter: DEAD_AFTER });
  const run: Run = (schedules, fire) =>
    RedisScheduler.open({ url: urlOf(), name: schedules, deadAfter: DEAD_AFTER }, fire);
  return { queue: { name, open, unrecoverable }, scheduler: { name, open: run } };
}

/** Queues on RabbitMQ, which delivers what is added twice twice. */
export function rabbitPlatform(urlOf: UrlOf): TaskPlatform {
  const name = 'amqplib on RabbitMQ';
  const lacks = ['deduplication'] as const;
  const open = (queue: string, retry: JobRetry) =>
    RabbitQueue.open({ url: urlOf(), name: queue, retry });
  const run: Run = (schedules, fire) => RabbitScheduler.open(urlOf(), schedules, fire);
  return { queue: { name, lacks, open, unrecoverable }, scheduler: { name, open: run } };
}

type Run = SchedulerSubject['open'];
