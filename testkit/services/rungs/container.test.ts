import { expect, test } from '@jest/globals';
import { IMAGE as CLICKHOUSE } from '../clickhouse/image.js';
import type { Ask, Rung } from '../model.js';
import { imageWith as postgres } from '../postgres/image.js';
import { recordContainers, type Call } from '../proof/recorded-containers.js';
import { evaluateIn, imageWith as rabbitmq } from '../rabbitmq/image.js';
import { imageWith as redis } from '../redis/image.js';
import { toHandle as toRedis } from '../redis/recipe.js';
import { containerRung, type Contained, type ContainerImage } from './container.js';

const ASK: Ask = {
  ...{ environment: {}, platform: 'linux', isOffline: false, demand: '7 or newer' },
  ...{ serves: () => true, tell: () => undefined },
};

const keep = (contained: Contained): Contained => contained;

/** A rung whose containers are only noted. */
function rungFor(image: ContainerImage, calls: Call[], hasEngine = true) {
  const findLibrary = () => recordContainers(calls);
  return containerRung(image, keep, { findLibrary, hasEngine: async () => hasEngine });
}

/** What a container is built with, by the name of the call; the password is masked. */
async function build(image: ContainerImage) {
  const calls: Call[] = [];
  const { password } = await begin(rungFor(image, calls));
  const told = JSON.stringify(Object.fromEntries(calls.map(([name, ...args]) => [name, args])));
  return JSON.parse(told.replaceAll(password, '…')) as Readonly<Record<string, unknown>>;
}

const POSTGRES = {
  image: ['postgres:17'],
  withEnvironment: [{ POSTGRES_USER: 'lintel', POSTGRES_PASSWORD: '…' }],
  withCommand: [expect.arrayContaining(['postgres', '-c', 'fsync=off', 'work_mem=1MB'])],
  withExposedPorts: [{ container: 5432, host: expect.any(Number) }],
};

const REDIS = {
  image: ['redis:7.4'],
  withCommand: [
    expect.arrayContaining(['redis-server', '--save', '', '7mb', '--requirepass', '…']),
  ],
  withExposedPorts: [{ container: 6379 }],
};

const RABBITMQ = {
  image: ['rabbitmq:3.13'],
  withEnvironment: [{ RABBITMQ_DEFAULT_USER: 'lintel', RABBITMQ_DEFAULT_PASS: '…' }],
  withCopyContentToContainer: [
    [{ target: '/etc/rabbitmq/conf.d/90-lintel.conf', content: 'heartbeat = 7\n' }],
  ],
};

const SERVER = {
  image: ['clickhouse/clickhouse-server:25.3'],
  withEnvironment: [{ CLICKHOUSE_PASSWORD: '…', CLICKHOUSE_DEFAULT_ACCESS_MANAGEMENT: '1' }],
  withExposedPorts: [{ container: 8123 }],
};

test.each([
  ['PostgreSQL', postgres({ work_mem: '1MB' }), POSTGRES],
  ['Redis', redis({ maxmemory: '7mb' }), REDIS],
  ['RabbitMQ', rabbitmq({ heartbeat: '7' }), RABBITMQ],
  ['ClickHouse', CLICKHOUSE, SERVER],
])('%s is built from its official image, with its settings', async (_, image, built) => {
  expect(await build(image)).toMatchObject(built);
});

test('a Redis in a container has a password, as others may reach its port', async () => {
  const { url } = toRedis(await begin(rungFor(redis({}), [])));
  expect(url).toMatch(/^redis:\/\/:[0-9a-f]{24}@engine\.example:\d{5}$/);
});

test('a wished version is the tag', async () => {
  const offer = await rungFor(redis({}), []).find({ ...ASK, version: '7.2.5' });
  expect(offer).toMatchObject({ version: '7.2.5', from: 'redis:7.2.5' });
});

test('what runs is reached at the engine’s host, restarted and stopped by the engine', async () => {
  const calls: Call[] = [];
  const { place, tenure } = await begin(rungFor(redis({}), calls));
  await tenure.restart().then(() => tenure.stop());
  expect(place).toMatch(/^engine\.example:\d{5}$/);
  expect(calls.map(([name]) => name).slice(-2)).toEqual(['restart', 'stop']);
});

async function begin(rung: Rung<Contained>, ask = ASK): Promise<Contained> {
  const offer = await rung.find(ask);
  if ('start' in offer) return offer.start();
  throw new Error(offer.because);
}

test.each([
  [{ findLibrary: () => undefined }, {}, 'npm install --save-dev testcontainers'],
  [{ hasEngine: async () => false }, {}, 'no container engine answers'],
  [{}, { isOffline: true }, 'LINTEL_OFFLINE is set, and an image would be downloaded'],
])('where there can be no container it is said why: %#', async (world, ask, because) => {
  const all = { findLibrary: () => recordContainers([]), hasEngine: async () => true, ...world };
  expect(await containerRung(CLICKHOUSE, keep, all).find({ ...ASK, ...ask })).toEqual({ because });
});

const brokerOf = (exitCode: number, output: string): Pick<Contained, 'exec'> => ({
  exec: async () => ({ exitCode, output }),
});

test('Erlang is evaluated by the command line of the broker in the container', async () => {
  await expect(evaluateIn(brokerOf(0, 'ok\n'), 'x().')).resolves.toBeUndefined();
  await expect(evaluateIn(brokerOf(0, '{error,no}\n'), 'x().')).rejects.toThrow('{error,no}');
  await expect(evaluateIn(brokerOf(64, 'ok'), 'x().')).rejects.toThrow('The broker refused x().');
});
