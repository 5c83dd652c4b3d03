import type { RetrySettings } from '../../resilience/settings.js';
import type { NamedSubject } from '../case.js';

/** A job that is to be done. */
export interface NewJob {
  /** What makes it this job and no other; a queue that gets none makes one. */
  readonly id?: string;
  /** What JSON can hold. */
  readonly payload: unknown;
  /** From 0 to 9; the highest is first. 0 unless it says otherwise. */
  readonly priority?: number;
  /** How long it is held back, in milliseconds. */
  readonly delay?: number;
}

/** A job as it is given to who does it. */
export interface Job {
  /** The same at each delivery, so that effects can be made once. */
  readonly id: string;
  readonly payload: unknown;
  /** 1 at first. */
  readonly attempt: number;
}

/** Does a job; a job whose handler rejects is tried again. */
export type HandleJob = (job: Job) => Promise<unknown>;

/** Does some jobs together; resolves to the errors of those that failed, by their ids. */
export type HandleBatch = (jobs: readonly Job[]) => Promise<ReadonlyMap<string, Error>>;

/** How jobs are put together. */
export interface BatchSize {
  /** The most jobs of a batch. */
  readonly size: number;
  /** How long a batch that is not full waits for more, in milliseconds. */
  readonly linger: number;
}

/** Who takes jobs from a queue. */
export interface TaskWorker {
  /** Takes no more, and resolves when all that it has taken have ended. */
  stop(): Promise<void>;
  /** Vanishes as a process does that is killed: what it has taken is not given back by it. */
  kill(): Promise<void>;
}

/** How often and when a failed job is tried again; durations are in milliseconds. */
export type JobRetry = Pick<RetrySettings, 'attempts' | 'jitter' | 'base' | 'exponent' | 'max'>;

/** A queue as a program sees it. Its workers end with it; what is in it stays. */
export interface TaskQueue extends AsyncDisposable {
  /** Resolves to the ids, when the queue keeps all of the jobs. */
  add(jobs: readonly NewJob[]): Promise<readonly string[]>;
  /** Starts a worker that does up to `concurrency` jobs at a time, or one. */
  work(handle: HandleJob, concurrency?: number): Promise<TaskWorker>;
  workBatches(handle: HandleBatch, size: BatchSize): Promise<TaskWorker>;
}

/** What adds jobs to an own queue is put behind, so that the contract can judge it. */
export interface QueueSubject<Queue extends TaskQueue = TaskQueue> extends NamedSubject {
  /** What it may lack: `deduplication` of ids, `batches`. */
  readonly lacks?: readonly ('deduplication' | 'batches' | 'unrecoverable')[];
  /** How long a case waits for what has to come, in milliseconds; 10,000 unless it says so. */
  readonly patience?: number;
  /** Opens a queue; opened twice by one name it is the same queue. */
  open(name: string, retry: JobRetry): Promise<Queue>;
}
