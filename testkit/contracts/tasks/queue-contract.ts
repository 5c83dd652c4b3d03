import { toCases, type ConformanceCase } from '../case.js';
import { QUEUE_BATCH_DEMANDS } from './queue-batch-demands.js';
import { QUEUE_DEMANDS } from './queue-demands.js';
import { QUEUE_RETRY_DEMANDS } from './queue-retry-demands.js';
import type { QueueSubject } from './queue-subject.js';
import { QUEUE_WORKER_DEMANDS } from './queue-worker-demands.js';

const DEMANDS = [
  ...QUEUE_DEMANDS,
  ...QUEUE_RETRY_DEMANDS,
  ...QUEUE_WORKER_DEMANDS,
  ...QUEUE_BATCH_DEMANDS,
];

/** The cases that a queue must pass, for `test.each`: at-least-once delivery and what it needs. */
export function queueContract(subject: QueueSubject): readonly ConformanceCase[] {
  return toCases(DEMANDS, subject);
}
