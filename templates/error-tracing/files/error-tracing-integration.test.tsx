import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type {} from 'lintel/jest';
import {
  errorGroupingContract,
  freeze,
  kill,
  measureUptime,
  policyBudgetMatchers,
  rabbitmq,
  redis,
  start,
  telemetry,
  tracingContract,
  type Fault,
  type RunningRabbit,
  type RunningRedis,
  type RunningTelemetry,
} from 'lintel/testkit';
import { RateAlerts, toWebhook, type Alert } from './platform/errors/alerts.js';
import { currentContext, withContext } from './platform/errors/error-context.js';
import { ErrorGroups } from './platform/errors/error-groups.js';
import { ErrorLog } from './platform/errors/error-log.js';
import { groupingSubject } from './platform/errors/grouping-subject.js';
import { Profiles } from './platform/errors/profiles.js';
import { redisRemedy } from './platform/errors/redis-remedy.js';
import { Remediation } from './platform/errors/remediation.js';
import { startService } from './platform/errors/service-process.js';
import { findOrigins, findPath } from './platform/errors/trace-story.js';
import { tracingSubject } from './platform/errors/tracing-subject.js';
import { Tracing, withBaggage } from './platform/errors/tracing.js';

// The first run may have to fetch the services.
jest.setTimeout(240_000);

const receivers: RunningTelemetry[] = [];
const caches: RunningRedis[] = [];
const brokers: RunningRabbit[] = [];

beforeAll(async () => {
  const all = [start(telemetry()), start(redis()), start(rabbitmq())] as const;
  const [receiver, cache, broker] = await Promise.all(all);
  receivers.push(receiver);
  caches.push(cache);
  brokers.push(broker);
});

afterAll(async () => {
  await Promise.all([...receivers, ...caches, ...brokers].map((service) => service.stop()));
});

/** A sender of telemetry of a name that no other test has. */
const newSender = (service = `test-${randomUUID()}`) => ({ service, endpoint: receivers[0]!.url });
