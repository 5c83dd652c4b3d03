import { expect, test } from '@jest/globals';
import { climb } from './ladder.js';
import type { Recipe, Rung, Running, RungName } from './model.js';
import { start } from './start.js';

/** A rung that has a version, or says that it has none. */
function rungOf(name: RungName, version?: string): Rung<Running> {
  const none = { because: `no ${name}` };
  const never = () => Promise.reject(new Error('never'));
  const has = (serves: boolean, has: string) =>
    serves ? { version: has, from: name, start: never } : { because: `${has} is too old` };
  return { name, find: ({ serves }) => (version ? has(serves(version), version) : none) };
}

const RUNGS = [rungOf('url'), rungOf('machine', '7.0.15'), rungOf('npm', '8.2')];
const RECIPE: Recipe<Running> = { service: 'redis', atLeast: '7.0', rungs: RUNGS };
const WORLD = { environment: {}, platform: 'linux' as const, tell: () => undefined };

test.each([
  ['the first that serves', {}, 'machine'],
  ['the first whose version is the wished one', { version: '8' }, 'npm'],
  ['the wished rung', { rung: 'npm' as const }, 'npm'],
  ['the first that is new enough', { atLeast: '7.1' }, 'npm'],
])('a ladder takes %s', async (_, wishes, rung) => {
  expect((await climb({ ...RECIPE, ...wishes }, WORLD)).taken?.rung).toBe(rung);
});

test('it tells why faster rungs do not serve', async () => {
  const { skipped } = await climb({ ...RECIPE, version: '8' }, WORLD);
  expect(skipped).toEqual([
    { rung: 'url', because: 'no url' },
    { rung: 'machine', because: '7.0.15 is too old' },
  ]);
});

test('where nothing serves, each rung says why (V1)', async () => {
  await expect(start({ ...RECIPE, version: '9' }, WORLD)).rejects.toMatchObject({
    code: 'service-unavailable',
    message:
      'There is no way to start redis here:\n' +
      '  url: no url\n  machine: 7.0.15 is too old\n  npm: 8.2 is too old',
  });
});
