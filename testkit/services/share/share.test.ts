import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { useTestFolders } from '../../../policy/test-folder.js';
import { birthOf } from '../alive.js';
import type { ServiceProcess } from '../guard/process.js';
import type { Provenance, Running } from '../model.js';
import type { Started } from '../start.js';
import { keep } from './keep.js';
import { takeShared } from './share.js';
import { SharedPlace, type SharedState } from './shared-service.js';

const makeFolder = useTestFolders();

const provenance: Provenance = { rung: 'machine', version: '7.2', from: 'there', skipped: [] };
const OWN = { keeper: process.pid, birth: birthOf(process.pid) };
const STATE: SharedState = { ...OWN, service: 'redis', variables: {}, provenance };

function makePlace(): SharedPlace {
  const folder = path.join(makeFolder(), 'shared');
  mkdirSync(folder);
  return new SharedPlace(folder, 'redis');
}

/** In place of the keeper: a program that doesn't bring the service up. */
const keeperThat = (script: string): string =>
  path.join(makeFolder({ 'keeper.mjs': script }), 'keeper.mjs');

test('a note is of the process that wrote it, and not of one that has its id later', () => {
  const place = makePlace();
  place.note(STATE);
  expect(place.state()).toEqual(STATE);
  place.note({ ...STATE, birth: 'earlier' });
  expect(place.state()).toBeUndefined();
});

test('a keeper that is killed is not waited for, and what it had said is told', async () => {
  const keeper = keeperThat("console.log('on my way'); process.kill(process.pid, 'SIGKILL');");
  await expect(takeShared(makePlace(), process.pid, keeper)).rejects.toMatchObject({
    code: 'service-unavailable',
    message: 'The keeper of redis was ended by SIGKILL. It had said: on my way',
  });
});

test('where the service does not come up nobody uses it, and no person by an older keeper', async () => {
  const place = makePlace();
  place.leases.add('person');
  const starting = takeShared(place, process.pid, keeperThat("console.log('no way');"));
  await expect(starting).rejects.toThrow(/^no way$/);
  expect(place.leases.users()).toEqual([]);
});

/** A service with one process, which has ended by itself or not. */
function runningWith(hasEnded: boolean, stopped: string[]): Started<Running> {
  // Of a process, no more than whether it has ended is asked.
  const processes = [{ hasEnded: () => hasEnded } as ServiceProcess];
  const stop = async (): Promise<void> => void stopped.push('stopped');
  const does = { stop, restart: stop, [Symbol.asyncDispose]: stop };
  return { ...does, service: 'redis', variables: {}, processes, provenance };
}

test.each([
  ['that has ended by itself, though it is used', true],
  ['that nobody uses', false],
])('a keeper ends with a service %s', async (_, hasEnded) => {
  const [place, stopped] = [makePlace(), [] as string[]];
  if (hasEnded) place.leases.add(process.pid);
  await keep(place, runningWith(hasEnded, stopped));
  expect([stopped, place.state(), existsSync(`${place.lock}/${process.pid}`)]).toEqual([
    ...[['stopped'], undefined, false],
  ]);
});
