import path from 'node:path';

/** The files of a project; relative to its root, with forward slashes. */
export interface ListedFiles {
  /** All that was discovered, whether it was read or not. */
  readonly all: ReadonlySet<string>;
  readonly isRead: (file: string) => boolean;
  /** Whether a file lies on disk and is no part of the project, since git was not told of it. */
  readonly isUntracked: (file: string) => boolean;
}

type Has = (file: string) => boolean;

/**
 * The file of the project that a path leads to, as TypeScript and bundlers look for it: `a.js` may
 * stand for `a.ts`, an extension may be left out, and a folder stands for its index. What was read
 * goes before what was not: next to `a.js` the declarations in `a.d.ts` are none of a graph's. Null
 * where there is none, and where a folder has a package.json, which may name another file.
 */
export function findListed(target: string, { all, isRead }: ListedFiles): string | null {
  if (target.startsWith('../') || target === '..') return null;
  const isPackage = all.has(path.posix.join(target, 'package.json'));
  return findBy(isRead, target, isPackage) ?? findBy((file) => all.has(file), target, isPackage);
}

/** What a written extension may stand for besides itself, the likeliest first. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.js', '.jsx', '.d.ts'],
  '.jsx': ['.tsx', '.jsx', '.d.ts'],
  '.mjs': ['.mts', '.mjs', '.d.mts'],
  '.cjs': ['.cts', '.cjs', '.d.cts'],
};

/** Extensions that may be left out, in the order in which they are tried. */
export const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'];

const LEFT_OUT = [...EXTENSIONS, '.d.ts', '.d.mts', '.d.cts'];

function findBy(has: Has, target: string, isPackage: boolean): string | null {
  const extension = path.posix.extname(target);
  const stem = target.slice(0, target.length - extension.length);
  const written = SOURCES[extension];
  const found = written === undefined ? null : firstOf(has, stem, written);
  const asFile = found ?? firstOf(has, target, ['', ...LEFT_OUT]);
  return asFile ?? (isPackage ? null : firstOf(has, path.posix.join(target, 'index'), LEFT_OUT));
}

function firstOf(has: Has, stem: string, endings: readonly string[]): string | null {
  for (const ending of endings) if (has(stem + ending)) return stem + ending;
  return null;
}
