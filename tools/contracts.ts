import { ANOMALY_DEMANDS } from '../testkit/contracts/analytics/anomaly-demands.js';
import { ROLL_UP_DEMANDS } from '../testkit/contracts/analytics/roll-up-demands.js';
import { STREAM_DEMANDS } from '../testkit/contracts/analytics/stream-demands.js';
import { TIME_SERIES_DEMANDS } from '../testkit/contracts/analytics/time-series-demands.js';
import { CLUSTER_DEMANDS } from '../testkit/contracts/caching/cluster-demands.js';
import { FIGURES_DEMANDS } from '../testkit/contracts/caching/figures-demands.js';
import { INVALIDATION_DEMANDS } from '../testkit/contracts/caching/invalidation-demands.js';
import { READ_DEMANDS } from '../testkit/contracts/caching/read-demands.js';
import type { Demand } from '../testkit/contracts/case.js';
import { POOL_DEMANDS } from '../testkit/contracts/database/pool-demands.js';
import { REPOSITORY_DEMANDS } from '../testkit/contracts/database/repository-demands.js';
import { TRANSACTION_DEMANDS } from '../testkit/contracts/database/transaction-demands.js';
import { GROUPING_DEMANDS } from '../testkit/contracts/errors/grouping-demands.js';
import { TRACING_DEMANDS } from '../testkit/contracts/errors/tracing-demands.js';
import { CALENDAR_DEMANDS } from '../testkit/contracts/tasks/calendar-demands.js';
import { DEAD_LETTER_DEMANDS } from '../testkit/contracts/tasks/dead-letter-demands.js';
import { FAILURE_REPORT_DEMANDS } from '../testkit/contracts/tasks/failure-report-demands.js';
import { QUEUE_BATCH_DEMANDS } from '../testkit/contracts/tasks/queue-batch-demands.js';
import { QUEUE_DEMANDS } from '../testkit/contracts/tasks/queue-demands.js';
import { QUEUE_RETRY_DEMANDS } from '../testkit/contracts/tasks/queue-retry-demands.js';
import { QUEUE_WORKER_DEMANDS } from '../testkit/contracts/tasks/queue-worker-demands.js';
import { REPROCESS_DEMANDS } from '../testkit/contracts/tasks/reprocess-demands.js';
import { SCHEDULER_DEMANDS } from '../testkit/contracts/tasks/scheduler-demands.js';

/** What the documents say of a demand. */
export type DemandSource = Pick<Demand<never>, 'title' | 'needs'>;

/** What a contract is about, part by part, and the demands of each part. */
export type ContractParts = Readonly<Record<string, readonly DemandSource[]>>;

/** The parts of each contract by its name, in the order in which the cases come. */
export type Contracts = Readonly<Record<string, ContractParts>>;

/** All contracts of the test kit. */
export const CONTRACTS: Contracts = {
  repositoryContract: { 'A repository on an SQL database or the like': REPOSITORY_DEMANDS },
  transactionContract: { 'What runs transactions': TRANSACTION_DEMANDS },
  poolContract: { 'A pool of connections': POOL_DEMANDS },
  cacheContract: {
    'Reads of a cache beside a store (`reads`)': READ_DEMANDS,
    'What is invalidated (`invalidation`)': INVALIDATION_DEMANDS,
    'What it counts and times (`figures`)': FIGURES_DEMANDS,
  },
  clusterContract: { 'Instances of a cache on a Redis Cluster': CLUSTER_DEMANDS },
  timeSeriesContract: {
    'A store for time series': TIME_SERIES_DEMANDS,
    'Its roll-ups': ROLL_UP_DEMANDS,
    'Its search for anomalies': ANOMALY_DEMANDS,
  },
  streamContract: { 'A stream of live metrics': STREAM_DEMANDS },
  queueContract: {
    'A queue of jobs': QUEUE_DEMANDS,
    'Its retries': QUEUE_RETRY_DEMANDS,
    'Its workers': QUEUE_WORKER_DEMANDS,
    'Its batches': QUEUE_BATCH_DEMANDS,
  },
  deadLetterContract: {
    'What isolates jobs that failed for good': DEAD_LETTER_DEMANDS,
    'What gives them back': REPROCESS_DEMANDS,
    'What tells why they failed': FAILURE_REPORT_DEMANDS,
  },
  schedulerContract: {
    'What runs schedules': SCHEDULER_DEMANDS,
    'Calendars and time zones': CALENDAR_DEMANDS,
  },
  tracingContract: { 'What traces calls': TRACING_DEMANDS },
  errorGroupingContract: { 'What groups errors': GROUPING_DEMANDS },
};
