import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LintelError } from '../../../policy/errors.js';
import { PACKAGE_ROOT } from '../../../policy/package-root.js';
import { waitUntil } from '../wait.js';
import type { User } from './leases.js';
import { underLock } from './lock.js';
import type { SharedPlace, SharedState } from './shared-service.js';

const KEEPER = path.join(PACKAGE_ROOT, 'dist', 'testkit', 'keeper.js');

/** In milliseconds: as long as a service may take to be downloaded and started. */
const LONGEST_START = 300_000;

/** Takes a lease of a service, and starts it if it doesn't run. It ends with its last lease. */
export async function takeShared(place: SharedPlace, user: User): Promise<SharedState> {
  return underLock(place.lock, async () => {
    place.leases.add(user);
    const state = place.state() ?? (await startKeeper(place));
    if (state === undefined) place.leases.remove(user);
    return state ?? failed(place);
  });
}

/** The keeper outlives this process. What it says goes to a file, as nobody may be left to read it. */
async function startKeeper(place: SharedPlace): Promise<SharedState | undefined> {
  const keeper = spawnKeeper(place);
  const wait = { awaited: `a keeper of ${place.service}`, longest: LONGEST_START };
  await waitUntil(() => keeper.exitCode !== null || place.state()?.keeper === keeper.pid, wait);
  keeper.unref();
  return place.state();
}

function spawnKeeper(place: SharedPlace): ChildProcess {
  const log = openSync(logOf(place), 'w', 0o600);
  const args = [KEEPER, place.folder, place.service];
  const keeper = spawn(process.execPath, args, { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  return keeper;
}

const logOf = ({ folder, service }: SharedPlace): string => path.join(folder, `${service}.log`);

function failed(place: SharedPlace): never {
  throw new LintelError('service-unavailable', readFileSync(logOf(place), 'utf8').trim());
}

/** Gives a lease back. Returns who uses the service still; if nobody does, it has ended. */
export async function giveBack(place: SharedPlace, user: User): Promise<readonly User[]> {
  place.leases.remove(user);
  const users = place.leases.users();
  const wait = { awaited: `the end of ${place.service}`, longest: LONGEST_START };
  if (users.length === 0) await waitUntil(() => place.state() === undefined, wait);
  return users;
}
