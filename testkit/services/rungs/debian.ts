import { execFile } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { LintelError } from '../../../policy/errors.js';
import { downloadPackages, type AptWishes } from './apt.js';
import type { Ask, Offer, Rung, Skipped } from '../model.js';
import { findProgram, programFolders } from './find-program.js';
import type { Launch, Programs } from './programs.js';
import { ensureUnpacked, findUnpacked } from './unpacked.js';

/** Debian packages that hold a service. */
export interface DebianPackages extends AptWishes {
  /** As it is told before a download. */
  readonly licence: string;
  /** Rewrites the fixed paths below `root` for the place that it will have. */
  readonly adapt?: (root: string, place: string) => void;
  /** The programs below the root of what was unpacked. */
  find(root: string): Promise<readonly Programs[]>;
}

/** Debian packages, unpacked into the cache without being installed. It needs no root. */
export function debianRung<Handle>(source: DebianPackages, launch: Launch<Handle>): Rung<Handle> {
  return { name: 'debian', find: (ask) => findDebian({ source, ask, launch }) };
}

interface Way<Handle> {
  readonly source: DebianPackages;
  readonly ask: Ask;
  readonly launch: Launch<Handle>;
}

function findDebian<H>(way: Way<H>): Promise<Offer<H> | Skipped> | Offer<H> | Skipped {
  const kept = findUnpacked(nameOf(way.source), way.ask.environment);
  if (kept !== undefined) return offerKept(kept, way);
  return explainObstacle(way.source, way.ask) ?? offerDownload(way);
}

async function offerKept<H>(folder: string, { source, ask, launch }: Way<H>) {
  const [programs] = await source.find(folder);
  if (programs === undefined) return { because: `${folder} is damaged: run lintel infra clean` };
  const { version, from } = programs;
  if (!ask.serves(version)) return { because: `Debian has ${version}, not ${ask.demand}` };
  const offer: Offer<H> = { version, from, start: () => launch(programs) };
  return offer;
}

function explainObstacle({ packages }: DebianPackages, ask: Ask): Skipped | undefined {
  const folders = programFolders(ask.environment);
  const missing = TOOLS.find((name) => findProgram(name, folders) === undefined);
  if (missing !== undefined) return { because: `${missing} is not there: this is not Debian` };
  if (!ask.isOffline) return undefined;
  return { because: `LINTEL_OFFLINE is set, and ${packages.join(', ')} would be downloaded` };
}

const TOOLS = ['apt-get', 'dpkg'];

function offerDownload<H>(way: Way<H>): Offer<H> {
  const { packages, licence } = way.source;
  const from = `Debian’s ${packages.join(', ')} (${licence})`;
  return { version: 'to be downloaded', from, start: () => startDownloaded(way, from) };
}

async function startDownloaded<H>(way: Way<H>, from: string): Promise<H> {
  way.ask.tell(`lintel: getting ${from}, without installing it.`);
  const offer = await offerKept(await unpack(way.source, way.ask.environment), way);
  if ('start' in offer) return offer.start();
  throw new LintelError('service-unavailable', `${from} can’t be used: ${offer.because}.`);
}

const nameOf = ({ packages }: DebianPackages): string =>
  `debian-${process.arch}-${packages.join('-')}`;

const runFile = promisify(execFile);

/** Downloads the packages with all that they need and the machine lacks, and unpacks them. */
function unpack(source: DebianPackages, environment: NodeJS.ProcessEnv): Promise<string> {
  return ensureUnpacked(nameOf(source), environment, (folder, place) => {
    return fill(source, folder, environment).then(() => source.adapt?.(folder, place));
  });
}

async function fill(source: DebianPackages, folder: string, environment: NodeJS.ProcessEnv) {
  const downloads = path.join(folder, 'downloads');
  await downloadPackages(source, downloads, environment).catch(tellObstacle(source.packages));
  for (const archive of listArchives(downloads)) await runFile('dpkg', ['-x', archive, folder]);
  rmSync(downloads, { recursive: true });
}

function listArchives(downloads: string): readonly string[] {
  const folder = path.join(downloads, 'cache', 'archives');
  const names = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  return names.map((name) => path.join(folder, name));
}

const tellObstacle = (packages: readonly string[]) => (cause: unknown) => {
  const help = `Install ${packages.join(' and ')}, or set the service’s URL.`;
  const message = `Debian’s packages can’t be had: ${String(cause).trim()}. ${help}`;
  throw new LintelError('service-unavailable', message, { cause });
};
