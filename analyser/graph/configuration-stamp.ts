import { createHash } from 'node:crypto';
import path from 'node:path';
import { declarationsIn } from './ambient-modules.js';
import { followConfigurations } from './extended-configurations.js';
import { stampFile } from './file-stamp.js';
import { foldersAbove } from './manifests.js';

/** Files that say where specifiers lead. */
const CONFIGURES =
  /(?:^|\/)(?:package\.json|[tj]sconfig[^/]*\.json|[^/]*[.-]lock[^/]*|bun\.lockb)$/;

/** What package managers write when they have installed; it is listed nowhere. */
const INSTALLED = ['', '.package-lock.json', '.modules.yaml', '.yarn-integrity', '.yarn-state.yml'];

/** The same of a folder above the root, which may be one of several packages. */
const ABOVE = ['package.json', 'tsconfig.json', 'package-lock.json', 'yarn.lock', 'pnpm-lock.yaml'];

/**
 * Stands for all that resolutions depend on: the list of files, and what the file system says of
 * those that configure packages and paths, or declare modules. Of these only tsconfigs are read, for
 * those that they extend: they may have any name, and lie where nothing is listed.
 */
export function stampOf(root: string, files: ReadonlySet<string>): string {
  const sorted = [...files].sort();
  const listed = [...sorted.filter((file) => CONFIGURES.test(file)), ...declarationsIn(files)];
  const own = listed.map((file) => path.join(root, file));
  const asked = withFollowed([...own, ...foldersAbove(root).flatMap(configurationIn)]);
  const text = [...sorted, ...asked.map(stampFile)].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function configurationIn(folder: string): string[] {
  const installed = INSTALLED.map((name) => path.join(folder, 'node_modules', name));
  return [...installed, ...ABOVE.map((name) => path.join(folder, name))];
}

function withFollowed(files: readonly string[]): string[] {
  const tsconfigs = files.filter((file) => TSCONFIG.test(file));
  return [...new Set([...files, ...followConfigurations(tsconfigs)])];
}

const TSCONFIG = /[\\/][tj]sconfig[^\\/]*\.json$/;
