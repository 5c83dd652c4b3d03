import { existsSync } from 'node:fs';
import path from 'node:path';
import { VERSION } from '../../policy/package-root.js';
import type { Destination } from '../../rules/project-model.js';
import type { CacheFiles } from '../store/cache-files.js';
import { seal, unseal } from '../store/sealed.js';

/** Where specifiers led in earlier runs, by the folder that they stand in. */
export interface KeptResolutions {
  get(folder: string, specifier: string): Destination | undefined;
  put(folder: string, specifier: string, destination: Destination): void;
  /** Writes what was put since the last time. */
  save(): void;
}

/** Nothing is known, and nothing is kept. */
export const NO_RESOLUTIONS: KeptResolutions = {
  get: () => undefined,
  put: () => undefined,
  save: () => undefined,
};

const NAME = 'resolutions';
const KIND = `lintel-resolutions-1 ${VERSION}`;

/** What is kept, and what it depends on. */
interface Ground {
  readonly root: string;
  readonly cache: CacheFiles;
  /** Of all that resolutions depend on; what was kept under another one is stale. */
  readonly stamp: string;
}

type Entries = Map<string, Destination>;

/** Opens what was kept under the same stamp. What led nowhere is never kept: it may be mended. */
export function openKeptResolutions(ground: Ground): KeptResolutions {
  const [known, fresh]: [Entries, Entries] = [readEntries(ground), new Map()];
  return {
    get: (folder, specifier) => stillThere(known.get(`${folder}\0${specifier}`), ground),
    put: (folder, specifier, it) => void fresh.set(`${folder}\0${specifier}`, it),
    save: () => writeEntries(known, fresh, ground),
  };
}

/** A file that was not read may be one that no list names. */
function stillThere(destination: Destination | undefined, { root }: Ground) {
  const isAsset = destination?.kind === 'asset';
  return isAsset && !existsSync(path.join(root, destination.file)) ? undefined : destination;
}

function readEntries({ cache, stamp }: Ground): Entries {
  const text = unseal(`${KIND} ${stamp}`, cache.read(NAME));
  // The seal tells that `writeEntries` wrote this.
  return new Map(text === null ? [] : (JSON.parse(text) as [string, Destination][]));
}

function writeEntries(known: Entries, fresh: Entries, { cache, stamp }: Ground): void {
  if (fresh.size === 0) return;
  const text = JSON.stringify([...known, ...fresh]);
  cache.write(NAME, seal(`${KIND} ${stamp}`, text));
}
