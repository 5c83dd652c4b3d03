import { readFileSync } from 'node:fs';
import path from 'node:path';
import { remembered } from './remembered.js';

/** A package.json. */
export interface Manifest {
  /** The absolute folder that it lies in. */
  readonly folder: string;
  readonly name: string;
  /** Names of all packages that it asks for, in whatever way. */
  readonly dependencies: ReadonlySet<string>;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The manifests of a project. Each is read once, when it is asked for. */
export interface Manifests {
  /** Those that hold for a folder: its own, then those of the folders above it. */
  above(folder: string): readonly Manifest[];
  /** The package of the project that has a name. */
  named(name: string): Manifest | undefined;
  /** All packages of the project. */
  all(): readonly Manifest[];
}

/** Opens the manifests of a project with this root and these files; folders are absolute. */
export function openManifests(root: string, files: ReadonlySet<string>): Manifests {
  const read = remembered(readManifest);
  const own = foldersOf(files).map((folder) => path.join(root, folder));
  const all = (): Manifest[] => own.flatMap(read);
  const above = remembered((folder: string) => foldersAbove(folder).flatMap(read));
  return { above, named: (name) => all().find((manifest) => manifest.name === name), all };
}

/** A folder and all that it lies in, the innermost first. */
export function foldersAbove(folder: string): string[] {
  const outer = path.dirname(folder);
  return outer === folder ? [folder] : [folder, ...foldersAbove(outer)];
}

function foldersOf(files: ReadonlySet<string>): string[] {
  const manifests = [...files].filter((file) => /(?:^|\/)package\.json$/.test(file));
  return manifests.map((file) => path.posix.dirname(file)).sort();
}

/** None where there is no manifest, or none that can be read: who installs it will tell. */
function readManifest(folder: string): Manifest[] {
  try {
    const text = readFileSync(path.join(folder, 'package.json'), 'utf8');
    return toManifests(folder, JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return [];
  }
}

const ASKING = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

function toManifests(folder: string, parsed: unknown): Manifest[] {
  if (!isRecord(parsed)) return [];
  const name = typeof parsed['name'] === 'string' ? parsed['name'] : '';
  const asked = ASKING.map((field) => parsed[field]).filter(isRecord);
  return [{ folder, name, dependencies: new Set(asked.flatMap(Object.keys)), fields: parsed }];
}

/** Whether a value of a JSON document is an object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
