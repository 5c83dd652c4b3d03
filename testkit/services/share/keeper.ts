import { setTimeout as sleep } from 'node:timers/promises';
import { CATALOG } from '../catalog.js';
import type { Running, ServiceName } from '../model.js';
import { start, type Started } from '../start.js';
import { underLock } from './lock.js';
import { SharedPlace } from './shared-service.js';

// A process of its own that holds a shared service until its last user is gone. It tells by one line
// whether the service is up.

/** How often it looks for users, in milliseconds. */
const INTERVAL = 250;

const [folder = '', name = ''] = process.argv.slice(2);
// Who starts a keeper gives it a name of the catalog.
const service = name as ServiceName;
const place = new SharedPlace(folder, service);

async function keep(running: Started<Running>): Promise<void> {
  const { variables, provenance } = running;
  place.note({ service, keeper: process.pid, variables, provenance });
  console.log('up');
  while (await isUsed()) await sleep(INTERVAL);
  await running.stop();
}

/** The note goes under the lock, so that nobody takes a lease of what is about to end. */
async function isUsed(): Promise<boolean> {
  if (place.leases.users().length > 0) return true;
  return underLock(place.lock, () => {
    const isUsedAgain = place.leases.users().length > 0;
    if (!isUsedAgain) place.forget();
    return Promise.resolve(isUsedAgain);
  });
}

try {
  await keep(await start(CATALOG[service]()));
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
