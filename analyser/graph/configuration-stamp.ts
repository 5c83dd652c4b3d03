import { createHash } from 'node:crypto';
import path from 'node:path';
import { declarationsIn } from './ambient-modules.js';
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
 * those that configure packages and paths, or declare modules. No content is read.
 */
export function stampOf(root: string, files: ReadonlySet<string>): string {
  const sorted = [...files].sort();
  const configuring = sorted.filter((file) => CONFIGURES.test(file));
  const own = [...configuring, ...declarationsIn(files)].map((file) => path.join(root, file));
  const stats = [...own, ...foldersAbove(root).flatMap(configurationIn)].map(stampFile);
  const text = [...sorted, ...stats].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function configurationIn(folder: string): string[] {
  const installed = INSTALLED.map((name) => path.join(folder, 'node_modules', name));
  return [...installed, ...ABOVE.map((name) => path.join(folder, name))];
}
