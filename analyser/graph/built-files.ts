import path from 'node:path';
import { findListed, type ListedFiles } from './listed-files.js';

/** Folders that builds write into, and that have none of their own among the sources. */
const BUILT: ReadonlySet<string> = new Set([
  ...['dist', 'build', 'lib', 'out', 'output', '.output', 'bin', 'types', 'typings'],
  ...['esm', 'cjs', 'es', 'umd', 'module', 'commonjs', 'node', 'browser'],
]);

/** Where the sources of what is built may lie. */
const SOURCES = ['src', '', 'source', 'lib'];

/**
 * The file that was read and that a file of a package is built from, or is itself: `dist/a.mjs` leads
 * to `src/a.ts` or `a.ts`. Null where none has that path. The folder is relative to the root, the
 * target to the folder.
 */
export function findSource(folder: string, target: string, files: ListedFiles): string | null {
  const found = listSources(target).map((it) => findListed(path.posix.join(folder, it), files));
  return found.find((file) => file !== null && files.isRead(file)) ?? null;
}

/** All paths that a file of a package may have been built from, the likeliest first. */
export function listSources(target: string): string[] {
  return toScripts(path.posix.normalize(target)).flatMap(sourcesOf);
}

/** What a compiler and a bundler may have made of an ending. */
const MADE = /(?:\.(?:min|umd|esm|cjs|global|prod(?:uction)?|development|modern|module))?(?:\.d)?/;
const ENDING = new RegExp(`${MADE.source}\\.[cm]?[jt]sx?$`);

const toScripts = (target: string): string[] => [target, target.replace(ENDING, '.js')];

/** The path itself, then without the folders at its head that a build may have added. */
function sourcesOf(target: string): string[] {
  const parts = target.split('/');
  const folders = parts.slice(0, -1).findIndex((part) => !BUILT.has(part));
  const most = folders < 0 ? parts.length - 1 : folders;
  const rests = Array.from({ length: most }, (_, index) => parts.slice(index + 1).join('/'));
  return [target, ...rests.flatMap((rest) => SOURCES.map((it) => path.posix.join(it, rest)))];
}
