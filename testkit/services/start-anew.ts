import { Site, type Ground } from './guard/site.js';
import { withRoom } from './room.js';

/** Makes a service in a site. */
export type Make<Handle> = (site: Site) => Promise<Handle>;

const TRIES = 4;

/**
 * Makes a service in a site of its own. If a port was taken by another program in the meantime, all
 * is removed, and it is tried again on other ports.
 */
export async function startAnew<H>(service: string, make: Make<H>, ground: Ground = {}) {
  for (let tries = 1; tries < TRIES; tries += 1) {
    const handle = await tryOnce(service, make, ground).catch(retryIfTaken);
    if (handle !== RETRY) return handle;
  }
  return tryOnce(service, make, ground);
}

const RETRY = Symbol('retry');

function retryIfTaken(error: unknown): typeof RETRY {
  if (/address already in use|eaddrinuse/i.test(String(error))) return RETRY;
  throw error;
}

async function tryOnce<H>(service: string, make: Make<H>, ground: Ground): Promise<H> {
  const site = await Site.open(service, ground);
  return make(site).catch(async (error: unknown) => {
    const told = withRoom(error, site.folder);
    await site.close();
    throw told;
  });
}
