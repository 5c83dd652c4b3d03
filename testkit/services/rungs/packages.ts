import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** An npm package that is installed. */
export interface InstalledPackage {
  readonly folder: string;
  readonly version: string;
}

/**
 * A package as the project under test or Lintel itself has it. `owners` are packages that bring it
 * along, below which strict package managers put it.
 */
export function findPackage(name: string, owners: readonly string[] = []) {
  const places = [path.join(process.cwd(), 'package.json'), import.meta.url];
  const brought = places.flatMap((place) => owners.flatMap((owner) => entriesOf(owner, place)));
  const [folder] = [...places, ...brought].flatMap((place) => findFolder(name, place) ?? []);
  if (folder === undefined) return undefined;
  const found: InstalledPackage = { folder, version: versionOf(folder) };
  return found;
}

function entriesOf(name: string, place: string): readonly string[] {
  const folder = findFolder(name, place);
  return folder === undefined ? [] : [path.join(folder, 'package.json')];
}

/** Package managers lay packages out as Node looks for them; `exports` may hide the manifest. */
function findFolder(name: string, place: string): string | undefined {
  const places = createRequire(place).resolve.paths(name) ?? [];
  return places.map((folder) => path.join(folder, name)).find(hasManifest);
}

function hasManifest(folder: string): boolean {
  try {
    return versionOf(folder) !== '';
  } catch {
    return false;
  }
}

function versionOf(folder: string): string {
  // A manifest of npm has a version, or it would not have been installed.
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly version?: string;
  };
  return manifest.version ?? '';
}
