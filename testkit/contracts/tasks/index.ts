export { deadLetterContract } from './dead-letter-contract.js';
export type {
  DeadLetter,
  DeadLetters,
  DeadLetterSubject,
  FailureGroup,
  IsolatingQueue,
} from './dead-letter-subject.js';
export { queueContract } from './queue-contract.js';
export type {
  BatchSize,
  HandleBatch,
  HandleJob,
  Job,
  JobRetry,
  NewJob,
  QueueSubject,
  TaskQueue,
  TaskWorker,
} from './queue-subject.js';
export { schedulerContract } from './scheduler-contract.js';
export type {
  CronSchedule,
  EverySchedule,
  Fire,
  DueTime,
  Schedule,
  SchedulerSubject,
  TaskScheduler,
} from './scheduler-subject.js';
