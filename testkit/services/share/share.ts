import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LintelError } from '../../../policy/errors.js';
import { PACKAGE_ROOT } from '../../../policy/package-root.js';
import { makePrivateFolder } from '../make-folder.js';
import { waitUntil } from '../wait.js';
import type { User } from './leases.js';
import { underLock } from './lock.js';
import type { SharedPlace, SharedState } from './shared-service.js';

const KEEPER = path.join(PACKAGE_ROOT, 'dist', 'testkit', 'keeper.js');

/** In milliseconds: as long as a service may take to be downloaded and started. */
const LONGEST_START = 300_000;

/**
 * Takes a lease of a service, and starts it if it doesn't run. It ends with its last lease. Throws
 * `service-unavailable` with what its keeper says if it doesn't come up.
 */
export function takeShared(place: SharedPlace, user: User, keeper = KEEPER): Promise<SharedState> {
  makePrivateFolder(place.folder);
  return underLock(place.lock, () => take(place, user, keeper));
}

async function take(place: SharedPlace, user: User, keeper: string): Promise<SharedState> {
  const known = place.state();
  // What a person has asked for went with its keeper.
  if (known === undefined) place.leases.remove('person');
  place.leases.add(user);
  return known ?? startKeeper(place, keeper).catch(giveUp(place, user));
}

const giveUp = (place: SharedPlace, user: User) => (error: unknown) => {
  place.leases.remove(user);
  throw error;
};

/** The keeper outlives this process. What it says goes to a file, as nobody may be left to read it. */
async function startKeeper(place: SharedPlace, program: string): Promise<SharedState> {
  const keeper = spawnKeeper(place, program);
  const wait = { awaited: `a keeper of ${place.service}`, longest: LONGEST_START };
  const isDone = () => hasEnded(keeper) || place.state()?.keeper === keeper.pid;
  await waitUntil(isDone, wait);
  keeper.unref();
  return place.state() ?? failed(place, keeper);
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

function spawnKeeper(place: SharedPlace, program: string): ChildProcess {
  const log = openSync(logOf(place), 'w', 0o600);
  const args = [program, place.folder, place.service];
  const keeper = spawn(process.execPath, args, { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  return keeper;
}

const logOf = ({ folder, service }: SharedPlace): string => path.join(folder, `${service}.log`);

function failed(place: SharedPlace, { signalCode }: ChildProcess): never {
  const said = readFileSync(logOf(place), 'utf8').trim();
  const killed = `The keeper of ${place.service} was ended by ${signalCode}. It had said: ${said}`;
  throw new LintelError('service-unavailable', signalCode === null ? said : killed);
}

/** Gives a lease back. Returns who uses the service still; if nobody does, it has ended. */
export async function giveBack(place: SharedPlace, user: User): Promise<readonly User[]> {
  place.leases.remove(user);
  const users = place.leases.users();
  const wait = { awaited: `the end of ${place.service}`, longest: LONGEST_START };
  if (users.length === 0) await waitUntil(() => place.state() === undefined, wait);
  return users;
}
