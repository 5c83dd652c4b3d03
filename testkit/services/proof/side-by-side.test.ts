import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { serviceCache } from '../cache-folder.js';
import { allowForServices } from './longest.js';
import { EVERY_SERVICE, expectNothingLeft, startVictim, type Victim } from './orphans.js';

allowForServices();

/** A cache whose path has to be quoted: it has what was downloaded, and nothing that was copied. */
const cache = mkdtempSync(path.join(tmpdir(), "lintel cache it's & "));
afterAll(() => rmSync(cache, { recursive: true }));

function layCache(): void {
  chmodSync(cache, 0o755);
  const [from, to] = [serviceCache(process.env), serviceCache({ LINTEL_CACHE: cache })];
  const names = existsSync(from) ? readdirSync(from) : [];
  const downloaded = names.filter((name) => name.startsWith('debian-'));
  for (const name of downloaded) cpSync(path.join(from, name), path.join(to, name), COPYING);
}

const COPYING = { recursive: true, verbatimSymlinks: true };

const SERVICES = [...EVERY_SERVICE.slice(1), "postgres({ rung: 'npm' })"];

/** The addresses of all that a run has started; it is left running. */
async function readAddresses({ child }: Victim): Promise<readonly string[]> {
  const [said] = (await once(child.stdout!, 'data')) as [Buffer];
  const variables = JSON.parse(String(said)) as readonly Readonly<Record<string, string>>[];
  return variables.flatMap((each) => Object.values(each));
}

async function end(victim: Victim): Promise<void> {
  await Promise.all([once(victim.child, 'exit'), victim.child.kill('SIGTERM')]);
  await expectNothingLeft(victim);
}

test('two runs at once fill one cache, and each has services of its own', async () => {
  layCache();
  const runs = [1, 2].map(() => startVictim(SERVICES, undefined, cache));
  const [one = [], other = []] = await Promise.all(runs.map(readAddresses));
  expect(one.length).toBeGreaterThanOrEqual(SERVICES.length);
  expect(one.filter((address) => other.includes(address))).toEqual([]);
  await Promise.all(runs.map(end));
});
