import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf } from '../alive.js';
import type { Running } from '../model.js';
import type { Started } from '../start.js';
import { underLock } from './lock.js';
import type { SharedPlace } from './shared-service.js';

/** How often a keeper looks for users, in milliseconds. */
const INTERVAL = 250;

/** Holds a service in the name of this process, until nobody uses it or it has ended by itself. */
export async function keep(place: SharedPlace, running: Started<Running>): Promise<void> {
  const { variables, provenance, service } = running;
  const own = { keeper: process.pid, birth: birthOf(process.pid) };
  place.note({ service, ...own, variables, provenance });
  while (await isWanted(place, running)) await sleep(INTERVAL);
  await running.stop();
}

async function isWanted(place: SharedPlace, { processes }: Running): Promise<boolean> {
  const isSo = (): boolean => !processes.some((process) => process.hasEnded()) && isUsed(place);
  return isSo() || forgetUnless(isSo, place);
}

const isUsed = ({ leases }: SharedPlace): boolean => leases.users().length > 0;

/** The note goes under the lock, so that nobody takes a lease of what is about to end. */
function forgetUnless(isSo: () => boolean, place: SharedPlace): Promise<boolean> {
  return underLock(place.lock, async () => {
    const stays = isSo();
    if (!stays) place.forget();
    return stays;
  });
}
