import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
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
  return known ?? (await fillOnce(path.join(serviceCache(environment), name), fill));
}

/** Fills a folder that will then have another place. */
type Fill = (folder: string, place: string) => Promise<void>;

/** What this process is filling now, by the folder: who comes second waits for the first. */
const FILLING = new Map<string, Promise<string>>();

function fillOnce(folder: string, fill: Fill): Promise<string> {
  const known = FILLING.get(folder);
  if (known !== undefined) return known;
  const filling = fillBeside(folder, fill).finally(() => FILLING.delete(folder));
  FILLING.set(folder, filling);
  return filling;
}

async function fillBeside(folder: string, fill: Fill): Promise<string> {
  const beside = `${folder}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  makeFolder(beside);
  const remove = (): void => [beside, ...leftBeside(folder)].forEach(removeWhole);
  const move = (): string => moveTo(folder, beside);
  return fill(beside, folder).then(move).finally(remove);
}

/** Where another run was faster, what it has made is as good. */
function moveTo(folder: string, beside: string): string {
  try {
    renameSync(beside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

const removeWhole = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** What runs that were killed have left beside a folder. */
function leftBeside(folder: string): readonly string[] {
  const cache = path.dirname(folder);
  const names = readdirSync(cache).filter((name) => name.endsWith('.tmp'));
  const own = names.filter((name) => name.startsWith(`${path.basename(folder)}.`));
  const dead = own.filter((name) => !isAlive(Number(name.split('.').at(-3))));
  return dead.map((name) => path.join(cache, name)).filter(isOld);
}

/** In milliseconds. Longer than a folder takes to be filled: a container sees no process of others. */
const LONGEST_FILL = 3_600_000;

const isOld = (folder: string): boolean =>
  Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > LONGEST_FILL;

function makeFolder(folder: string): void {
  try {
    makeOpenFolder(folder);
  } catch (cause) {
    const message = `The cache can’t be written: ${String(cause)}. ${HOW_TO_HELP}`;
    throw new LintelError('service-failed', message, { cause });
  }
}

const HOW_TO_HELP = 'Set LINTEL_CACHE to a folder that can be written to.';
