import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { parsePolicy } from '../../policy/parse.js';
import { useTestFolders } from '../../policy/test-folder.js';
import { CATALOG, SERVICES } from './catalog.js';
import { climb } from './ladder.js';
import { RUNGS } from './model.js';
import { openStore, readPins } from './pins.js';
import { redis } from './redis/recipe.js';
import { telemetry } from './telemetry/recipe.js';

const makeFolder = useTestFolders();

const CACHE = { LINTEL_CACHE: makeFolder() };

/** What a policy in JSON says of services. */
const pinsOf = (services: unknown, environment: NodeJS.ProcessEnv = CACHE) =>
  readPins(makeFolder({ 'lintel.config.json': JSON.stringify({ services }) }), environment);

test('the policy of a folder says which version of a service, and by which way', async () => {
  const pins = { postgres: { version: '16', rung: 'npm' as const } };
  expect(await pinsOf(pins)).toEqual(pins);
});

test('where there is no policy nothing is said', async () => {
  expect(await readPins(makeFolder({ 'package.json': '{}' }), CACHE)).toEqual({});
});

test('every service of the kit and every rung can be named', () => {
  const services = Object.fromEntries(SERVICES.map((name) => [name, { version: '7.2' }]));
  expect(parsePolicy({ services }, 'it').services).toEqual(services);
  for (const rung of RUNGS)
    expect(parsePolicy({ services: { redis: { rung } } }, 'it')).toBeTruthy();
});

test.each([
  [{ reddis: {} }, 'services has no field "reddis". Did you mean "redis"?'],
  [{ redis: { version: 'new' } }, 'services.redis.version is "new". It must be a version or its'],
  [{ redis: { rung: 'docker' } }, 'services.redis.rung is "docker". Allowed: "url", "machine"'],
])('what %j says wrong is told', async (services, says) => {
  await expect(pinsOf(services)).rejects.toThrow(says);
});

const worldWith = (pins: object) => ({
  ...{ environment: {}, platform: 'linux' as const, tell: () => undefined },
  readPins: async () => pins,
});

test('a ladder is climbed by what the policy says', async () => {
  const { taken, skipped } = await climb(CATALOG.redis(), worldWith({ redis: { rung: 'url' } }));
  expect(taken).toBeUndefined();
  expect(skipped[1]).toEqual({ rung: 'machine', because: 'another rung is asked for' });
});

test('what a recipe asks for itself goes before that', async () => {
  const world = worldWith({ redis: { rung: 'npm', version: '1' } });
  const { skipped } = await climb(redis({ rung: 'url', version: '7' }), world);
  expect(skipped[0]).toEqual({ rung: 'url', because: 'REDIS_URL is not set' });
});

test('telemetry is kept at the address that it is given, whatever is said of ClickHouse', async () => {
  const world = worldWith({ clickhouse: { rung: 'npm' } });
  const { taken } = await climb(telemetry({ clickhouse: 'http://127.0.0.1:1' }), world);
  expect(taken?.from).toBe('Lintel’s receiver, on ClickHouse by url: CLICKHOUSE_URL');
});

test('what one process has read another finds, and no half of it', () => {
  const folder = makeFolder();
  openStore(folder).write('key', 'text');
  expect(['key', 'none'].map(openStore(folder).read)).toEqual(['text', null]);
  expect(readdirSync(folder)).toEqual(['key']);
});

test('where nothing can be kept, the policy is read all the same', async () => {
  const file = path.join(makeFolder({ file: '' }), 'file');
  expect(await pinsOf({ redis: {} }, { LINTEL_CACHE: file })).toEqual({ redis: {} });
});
