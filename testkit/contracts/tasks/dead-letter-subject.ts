import type { QueueSubject, TaskQueue } from './queue-subject.js';

/** A job that is not tried any more. */
export interface DeadLetter {
  readonly id: string;
  readonly payload: unknown;
  /** How often it was tried. */
  readonly attempts: number;
  /** The message of its last error. */
  readonly cause: string;
  /** When it failed for the last time, in milliseconds since 1970. */
  readonly failedAt: number;
}

/** Dead letters that have one cause. */
export interface FailureGroup {
  /** The message, with marks in place of values that differ. */
  readonly cause: string;
  /** The ids of the jobs; the first to fail comes first. */
  readonly ids: readonly string[];
  /** When the first and the last of them failed, in milliseconds since 1970. */
  readonly firstAt: number;
  readonly lastAt: number;
}

/** What became of jobs that can't be done, for people. */
export interface DeadLetters {
  /** All of them; the first to fail comes first. Looking changes nothing. */
  list(): Promise<readonly DeadLetter[]>;
  /** Gives those, or all, back to the queue with all their attempts; resolves to how many. */
  reprocess(ids?: readonly string[]): Promise<number>;
  /** Deletes those for good; resolves to how many. */
  discard(ids: readonly string[]): Promise<number>;
  /** Why jobs fail: the most frequent cause comes first. */
  report(): Promise<readonly FailureGroup[]>;
}

/** A queue that isolates what it can't do. */
export interface IsolatingQueue extends TaskQueue {
  readonly deadLetters: DeadLetters;
}

/** Who isolates dead letters, so that the contract can judge it. */
export interface DeadLetterSubject extends QueueSubject<IsolatingQueue> {
  /** Makes an error that its queue tries no more; left out by who lacks `unrecoverable`. */
  readonly unrecoverable?: (message: string) => Error;
}
