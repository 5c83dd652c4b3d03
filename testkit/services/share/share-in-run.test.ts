import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { useTestFolders } from '../../../policy/test-folder.js';
import { birthOf } from '../alive.js';
import { clickhouse } from '../clickhouse/recipe.js';
import type { Provenance, Recipe, RungName, Running } from '../model.js';
import { postgres } from '../postgres/recipe.js';
import { redis } from '../redis/recipe.js';
import { runUser } from './run-user.js';
import { share } from './share-in-run.js';
import { SharedPlace, shareFolder } from './shared-service.js';

const makeFolder = useTestFolders();
const before = process.cwd();

/** A project whose policy has every service got in one way. */
const projectWith = (rung: RungName): string =>
  makeFolder({ 'lintel.config.json': JSON.stringify({ services: { redis: { rung } } }) });

beforeAll(() => {
  process.env['LINTEL_CACHE'] = makeFolder();
  process.chdir(projectWith('npm'));
});

afterAll(() => process.chdir(before));

const provenance: Provenance = { rung: 'npm', version: '7.2', from: 'there', skipped: [] };

/** Notes a Redis that this process keeps, as a keeper does. */
function noteRedis(url: string): void {
  const place = new SharedPlace(shareFolder(process.cwd(), process.env), 'redis');
  place.leases.add(runUser(process.env));
  const own = { keeper: process.pid, birth: birthOf(process.pid) };
  place.note({ service: 'redis', ...own, variables: { REDIS_URL: url }, provenance });
}

test('what is shared is taken where it is, though the policy names the way it was got', async () => {
  noteRedis('redis://127.0.0.1:1');
  const shared = await share(redis);
  expect(shared.url).toBe('redis://127.0.0.1:1');
  expect(shared.provenance).toEqual(provenance);
});

test.each<[string, () => Recipe<Running>]>([
  ['postgres with version, settings', () => postgres({ version: '16', settings: { a: '1' } })],
  ['clickhouse with rung', () => clickhouse({ rung: 'npm' })],
])('wishes are refused, as all files get the same: %s', async (says, recipe) => {
  await expect(share(recipe)).rejects.toMatchObject({
    code: 'option-invalid',
    message: expect.stringContaining(`a recipe of ${says}, and what is shared is the same`),
  });
});
