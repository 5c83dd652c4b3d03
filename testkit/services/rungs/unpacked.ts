import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { LintelError } from '../../../policy/errors.js';
import { isAlive } from '../alive.js';
import { serviceCache, SHARED_CACHE } from '../cache-folder.js';
import { makeOpenFolder } from '../make-folder.js';

/** A folder of the cache by its name, if it is there: the user's own first, then the machine's. */
export function findUnpacked(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  const places = [serviceCache(environment), SHARED_CACHE].map((cache) => path.join(cache, name));
  return places.find((place) => existsSync(place));
}

/**
 * A folder of the cache, filled if it isn't there. It is filled beside its place and then renamed, so
 * that a run that is killed leaves no half of it, and two runs at once don't disturb one another.
 */
export async function ensureUnpacked(name: string, environment: NodeJS.ProcessEnv, fill: Fill) {
  const known = findUnpacked(name, environment);
  return known ?? (await fillBeside(path.join(serviceCache(environment), name), fill));
}

/** Fills a folder that will then have another place. */
type Fill = (folder: string, place: string) => Promise<void>;

async function fillBeside(folder: string, fill: Fill): Promise<string> {
  const beside = `${folder}.${process.pid}.tmp`;
  makeFolder(beside);
  const remove = (): void => [beside, ...leftBeside(folder)].forEach(removeWhole);
  const move = (): unknown => existsSync(folder) || renameSync(beside, folder);
  await fill(beside, folder).then(move).finally(remove);
  return folder;
}

const removeWhole = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** What runs that were killed have left beside a folder. */
function leftBeside(folder: string): readonly string[] {
  const names = readdirSync(path.dirname(folder)).filter((name) => name.endsWith('.tmp'));
  const own = names.filter((name) => name.startsWith(`${path.basename(folder)}.`));
  const dead = own.filter((name) => !isAlive(Number(name.split('.').at(-2))));
  return dead.map((name) => path.join(path.dirname(folder), name));
}

function makeFolder(folder: string): void {
  try {
    makeOpenFolder(folder);
  } catch (cause) {
    const message = `The cache can’t be written: ${String(cause)}. ${HOW_TO_HELP}`;
    throw new LintelError('service-failed', message, { cause });
  }
}

const HOW_TO_HELP = 'Set LINTEL_CACHE to a folder that can be written to.';
