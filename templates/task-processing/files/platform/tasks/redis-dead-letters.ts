import type { Job as BullJob, Queue } from 'bullmq';
import type { DeadLetter, DeadLetters } from 'lintel/testkit';
import { analyseFailures } from './failure-report.js';

/** BullMQ keeps what has failed for good in a set of its own. */
export class RedisDeadLetters implements DeadLetters {
  constructor(private readonly queue: Queue) {}

  async list(): Promise<readonly DeadLetter[]> {
    return (await this.#find()).map(toLetter);
  }

  async reprocess(ids?: readonly string[]): Promise<number> {
    const jobs = await this.#find(ids);
    for (const job of jobs) await job.retry('failed', ANEW);
    return jobs.length;
  }

  async discard(ids: readonly string[]): Promise<number> {
    const jobs = await this.#find(ids);
    for (const job of jobs) await job.remove();
    return jobs.length;
  }

  async report() {
    return analyseFailures(await this.list());
  }

  /** The last to fail comes first from the queue, and last from here. */
  async #find(ids?: readonly string[]): Promise<readonly BullJob[]> {
    const failed = (await this.queue.getFailed()).toReversed();
    return ids === undefined ? failed : failed.filter(({ id = '' }) => ids.includes(id));
  }
}

const ANEW = { resetAttemptsMade: true, resetAttemptsStarted: true };

const toLetter = ({ id = '', data, ...job }: BullJob): DeadLetter => ({
  ...{ id, payload: data.payload, attempts: job.attemptsMade },
  ...{ cause: job.failedReason, failedAt: job.finishedOn ?? 0 },
});
