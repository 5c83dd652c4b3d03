import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of Lintel's own package, from wherever in it this module runs. */
export const PACKAGE_ROOT = rootAbove(path.dirname(fileURLToPath(import.meta.url)));

/** Lintel's own version; npm does not install a package without one. */
export const VERSION = versionIn(PACKAGE_ROOT) ?? '';

/** What is shipped as CommonJS lies below a manifest that says this alone, and has no version. */
function rootAbove(folder: string): string {
  return versionIn(folder) === undefined ? rootAbove(path.dirname(folder)) : folder;
}

function versionIn(folder: string): string | undefined {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  // A manifest of our own package.
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version?: string }).version;
}
