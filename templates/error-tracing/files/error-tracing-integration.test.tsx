import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type {} from 'lintel/jest';
import {
  errorGroupingContract,
  freeze,
  kill,
  measureUptime,
  rabbitmq,
  redis,
  start,
  telemetry,
  tracingContract,
  type RunningRabbit,
  type RunningRedis,
  type RunningTelemetry,
} from 'lintel/testkit';
import { toWebhook, type RateAlerts } from './platform/errors/alerts.js';
import { startApplication, type Application } from './platform/errors/application.js';
import { withContext } from './platform/errors/error-context.js';
import { ErrorGroups } from './platform/errors/error-groups.js';
import { fingerprint } from './platform/errors/fingerprint.js';
import { groupingSubject } from './platform/errors/grouping-subject.js';
import { listen } from './platform/errors/listening.js';
import { openProfileService } from './platform/errors/profile-service.js';
import { Remediation } from './platform/errors/remediation.js';
import { findOrigins, findPath } from './platform/errors/trace-story.js';
import { tracingSubject } from './platform/errors/tracing-subject.js';
import { Tracing, type Sender } from './platform/errors/tracing.js';
import { ALERTS } from './platform/errors/trials/alert-cases.js';
import { alertsOf, alertsTo } from './platform/errors/trials/alerts-of.js';
import { lookAndHeal } from './platform/errors/trials/look-and-heal.js';
import { order } from './platform/errors/trials/order.js';
import { recordWork } from './platform/errors/trials/recorded-work.js';
import { failAgain, failSlowly, failTraced, report } from './platform/errors/trials/reporting.js';
import { sendGarbage } from './platform/errors/trials/garbage.js';
import { remedyAfter } from './platform/errors/trials/remedy-after.js';

// The first run may have to fetch the services.
jest.setTimeout(240_000);

interface Services {
  readonly receiver: RunningTelemetry;
  readonly cache: RunningRedis;
}

const services: Partial<Services> = {};

const receiver = (): RunningTelemetry => services.receiver!;
const cache = (): RunningRedis => services.cache!;

beforeAll(async () => {
  const [ofTelemetry, ofRedis] = await Promise.all([start(telemetry()), start(redis())]);
  Object.assign(services, { receiver: ofTelemetry, cache: ofRedis });
});

afterAll(async () => {
  await Promise.all(Object.values(services).map((service) => service.stop()));
});

/** A sender of telemetry, of a name that no other test has. */
const newSender = () => ({ service: `test-${randomUUID()}`, endpoint: receiver().url });

const SECRET = { authorization: 'Bearer x' };

/** How an order goes through the application. */
const WAY = [
  ...['shop Internal', 'shop Client', 'orders Server', 'orders Producer'],
  ...['billing Consumer', 'billing Internal'],
];

describe('context', () => {
  test('an error is reported with all that was known where it occurred (E1)', async () => {
    const [log] = await report(receiver(), failAgain);
    const known = { request: 'r-1', user: 'bob', retry: '2', 'exception.type': 'RangeError' };
    expect(log).toMatchObject({ body: 'too far', severity: 'ERROR', attributes: known });
  });

  test('work side by side keeps its contexts apart, over all waits (E1)', async () => {
    const users = ['anna', 'bob', 'eve'];
    const logs = await report(receiver(), (errors) => Promise.all(users.map(failSlowly(errors))));
    const found = logs.map(({ body, attributes }) => `${body}: ${attributes['user']}`);
    expect(found.toSorted()).toEqual(['of anna: anna', 'of bob: bob', 'of eve: eve']);
  });

  test('a secret is told to be there, and no more (E1)', async () => {
    const secrets = { password: 'hunter2', 'api-key': 'k', authorization: 'Bearer x' };
    const [log] = await report(receiver(), (errors) =>
      withContext(secrets, () => errors.report(new Error('denied'))),
    );
    expect(JSON.stringify(log)).not.toMatch(/hunter2|Bearer/);
    expect(log!.attributes['password']).toBe('[hidden]');
  });

  test('an error leads to the span in which it occurred (E1)', async () => {
    await using tracing = new Tracing(newSender());
    const ids: unknown[] = [];
    const [log] = await report(receiver(), async (errors) =>
      ids.push(await failTraced(errors, tracing)),
    );
    expect(ids).toMatchObject([{ traceId: log!.traceId, spanId: log!.spanId }]);
  });
});

describe('propagation and grouping', () => {
  const applications: Application[] = [];
  const brokers: RunningRabbit[] = [];

  beforeAll(async () => {
    brokers.push(await start(rabbitmq()));
    const where = { endpoint: receiver().url, amqpUrl: brokers[0]!.url, queue: 'bills' };
    const folder = path.join(__dirname, 'platform', 'errors');
    applications.push(await startApplication(folder, where));
  });

  afterAll(async () => {
    await applications[0]?.[Symbol.asyncDispose]();
    await brokers[0]?.stop();
  });

  const orderOne = () => order(receiver(), applications[0]!.url);

  test.each(tracingContract(tracingSubject(receiver)))(
    'the tracing $title (E2)',
    async ({ run }) => {
      await expect(run()).resolves.toBeUndefined();
    },
  );

  test('a trace goes through three processes and a queue, and tells what failed (E2)', async () => {
    const spans = await orderOne();
    const [origin] = findOrigins(spans);
    const way = findPath(spans, origin!).map(({ service, kind }) => `${service} ${kind}`);
    expect(way).toEqual(WAY);
    expect(origin).toMatchObject({ name: 'charge card', status: 'Error' });
    expect(new Set(spans.map(({ resource }) => resource['process.pid'])).size).toBe(3);
  });

  test('a message that none can read is given up, and the next one is billed (E2)', async () => {
    await sendGarbage(brokers[0]!.url, 'bills');
    expect(findOrigins(await orderOne())).toMatchObject([{ name: 'charge card' }]);
  });

  test('a request has the headers of its caller, whatever their form (E2)', async () => {
    await using tracing = new Tracing(newSender());
    await using to = await listen((from, answer) => answer.end(from.headers.authorization));
    const answer = await tracing.request(to.url, { headers: new Headers(SECRET) });
    expect(await answer.text()).toBe(SECRET.authorization);
  });

  test('what goes along with a trace is known where it fails (E2)', async () => {
    const [span] = await orderOne();
    const logs = await receiver().logs({ traceId: span!.traceId, service: 'billing' });
    expect(logs).toMatchObject([{ attributes: { tenant: 'acme', message: '{"order":"/"}' } }]);
  });

  test.each(errorGroupingContract(groupingSubject(receiver)))(
    'the grouping $title (E3)',
    async ({ run }) => {
      await expect(run()).resolves.toBeUndefined();
    },
  );

  test('of a text of any length, what stands at its beginning tells a fault (E3)', () => {
    const [one, other] = ['a', 'b'].map((last) => new Error(`Bad: ${'a'.repeat(100_000)}${last}`));
    expect(fingerprint(one)).toBe(fingerprint(other));
  });

  test('what fails in many orders is one group, which leads to their traces (E3)', async () => {
    const orders = await Promise.all([orderOne(), orderOne(), orderOne()]);
    await using groups = new ErrorGroups(receiver().storeUrl);
    const [group, ...others] = await groups.list('billing');
    expect(others).toEqual([]);
    const traceIds = orders.map(([span]) => span!.traceId);
    expect(group!.traceIds).toEqual(expect.arrayContaining(traceIds));
  });
});

const manyFailures = () => ({ requests: 200, failed: 9, at: Date.now() });

async function lookThrice(alerts: RateAlerts): Promise<void> {
  for (let look = 0; look < 3; look += 1) await alerts.look();
}

describe('alerts', () => {
  test.each(ALERTS)('an alert %s (E5)', async (_, work, looks, told) => {
    expect(await alertsOf(receiver(), work, looks)).toEqual(told);
  });

  test('an alert whose receiver fails is told again, until it is heard (E5)', async () => {
    const [service, statuses] = [randomUUID(), [500, 200]];
    await recordWork(receiver().url, { service, ...manyFailures() });
    await using hook = await listen((_, to) => to.writeHead(statuses.shift() ?? 418).end());
    await using alerts = alertsTo(receiver(), service, toWebhook(hook.url));
    await expect(alerts.look()).rejects.toThrow('answered with 500');
    expect(await lookThrice(alerts).then(() => statuses)).toEqual([]);
  });
});

/** What a remedy that helps at its second attempt leaves behind. */
const DONE = ['remediation of store: Unset', 'restart of store: Error', 'restart of store: Unset'];
const DOWN = 'store: Error: store is down.';
const PATIENCE = { attempts: 3, recovery: 50 };

/** A service on the Redis that is broken, of a sender that no other test has. */
async function openService() {
  const [{ service, endpoint }, events]: [Sender, string[]] = [newSender(), []];
  const onEvent = ({ kind }: { readonly kind: string }) => void events.push(kind);
  const opened = await openProfileService({ service, endpoint }, cache().url, onEvent);
  return { ...opened, service, events };
}

describe('remediation', () => {
  test.each([
    ['is killed', kill],
    ['hangs', freeze],
  ])('a Redis that %s is found by its alert, and healed (E4)', async (_, breakIt) => {
    await using broken = await openService();
    await breakIt(cache()).apply();
    expect(new Set(await broken.call(120))).toEqual(new Set([500]));
    const platform = { receiver: receiver(), cache: cache() };
    expect(await lookAndHeal(platform, broken.service)).toEqual(['healed']);
    expect(await broken.recovers()).toBe(true);
  });

  test.each([
    ['answers is left alone', 0, 'healthy', { attempts: 0, escalated: [] }],
    ['the last attempt heals has had its time', 3, 'healed', { attempts: 3, escalated: [] }],
    ['no attempt heals is told to a person', 4, 'escalated', { attempts: 3, escalated: [DOWN] }],
  ])('what %s (E4)', async (_, helpsAt, outcome, became) => {
    const { done, remedy, escalate } = remedyAfter(helpsAt);
    await using tracing = new Tracing(newSender());
    const remediation = new Remediation(tracing, escalate, PATIENCE);
    const both = await Promise.all([remediation.heal(remedy), remediation.heal(remedy)]);
    expect([...both, done]).toEqual([outcome, outcome, became]);
  });

  test('what was done about a fault can be read of its trace (E4)', async () => {
    const sender = newSender();
    const { remedy, escalate } = remedyAfter(2);
    await using tracing = new Tracing(sender);
    await new Remediation(tracing, escalate, PATIENCE).heal(remedy).then(() => tracing.flush());
    const done = await receiver().spans(sender);
    expect(done.map(({ name, status }) => `${name}: ${status}`)).toEqual(DONE);
  });
});

/** Redis hangs, and is killed later. */
const script = () => [
  { fault: freeze(cache()), from: 100, to: 200 },
  { fault: kill(cache()), from: 500, to: 600 },
];

/** Fifty calls while Redis hangs. */
const callFrozen = (call: () => Promise<unknown>) =>
  measureUptime(call, 50, [{ fault: freeze(cache()), from: 0, to: 50 }]);

describe('degradation', () => {
  test('when Redis hangs the breaker opens, and nothing but samples reaches it (R1)', async () => {
    await using broken = await openService();
    await callFrozen(() => broken.profiles.find('anna'));
    expect(await broken.recovers()).toBe(true);
    const samples = broken.events.filter((kind) => kind === 'half-opened').length;
    expect([broken.events[0], broken.events.at(-1)]).toEqual(['opened', 'closed']);
    expect(await receiver().logs(broken)).toHaveLength(2 + samples);
  });

  test('while Redis hangs, what was found last is served (R1)', async () => {
    await using broken = await openService();
    const { good, total } = await callFrozen(() => broken.profiles.recall('anna'));
    expect([good, total]).toEqual([50, 50]);
  });

  test('whatever breaks, profiles are served 99.9 % of the time (P4)', async () => {
    await using opened = await openService();
    const { profiles } = opened;
    const recalled = await measureUptime(() => profiles.recall('anna'), 1000, script());
    expect(recalled).toMeetBudget('platform.uptime');
    const found = await measureUptime(() => profiles.find('anna'), 1000, script());
    expect(found).not.toMeetBudget('platform.uptime');
  });
});
