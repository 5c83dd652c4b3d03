import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { toMatcher } from '../../policy/file-settings.js';
import { LintelError } from '../../policy/errors.js';
import { splitNul, type Git } from './git.js';

/** Files below a root, by their paths relative to it, with forward slashes; folders that failed. */
export interface Listing {
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
}

/** A folder that could not be listed, and why. */
export interface Unreadable {
  readonly file: string;
  readonly reason: string;
}

/** Where to look: the project's root, and what was named, relative to it. */
export interface Area {
  readonly root: string;
  readonly git: Git;
}

const NEVER_ENTERED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * Lists the files below a path, through git where the path is in a work tree and not ignored, by
 * walking otherwise. Throws `path-unmatched` where there is nothing of that name.
 */
export function listPath(area: Area, named: string): Listing {
  const stats = statSync(path.join(area.root, named), { throwIfNoEntry: false });
  if (stats === undefined) return listGlob(area, named);
  if (!stats.isDirectory()) return { files: [named], unreadable: [] };
  const tracked = listByGit(area, named);
  return tracked.files.length > 0 ? tracked : walkFolder(area.root, named);
}

function listGlob(area: Area, glob: string): Listing {
  const all = /[*?{[(]/.test(glob) ? listPath(area, '').files : [];
  const files = all.filter(toMatcher([glob]));
  if (files.length > 0) return { files, unreadable: [] };
  throw new LintelError('path-unmatched', `"${glob}" matches no file below ${area.root}.`);
}

const LIST = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--'];

function listByGit({ git }: Area, named: string): Listing {
  const files = splitNul(git([...LIST, `:(literal)${named === '' ? '.' : named}`]));
  return { files: [...new Set(files)], unreadable: [] };
}

/** Walks a folder without following links; `node_modules` and `.git` are entered if named only. */
function walkFolder(root: string, named: string): Listing {
  const [files, unreadable, pending] = [[] as string[], [] as Unreadable[], [named]];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const entries = readFolder(root, folder, unreadable);
    const inside = entries.filter(({ name }) => !NEVER_ENTERED.has(name));
    pending.push(...inside.filter((entry) => entry.isDirectory()).map(joinTo(folder)));
    files.push(...inside.filter((entry) => !entry.isDirectory()).map(joinTo(folder)));
  }
  return { files, unreadable };
}

const joinTo =
  (folder: string) =>
  ({ name }: { readonly name: string }): string =>
    folder === '' ? name : `${folder}/${name}`;

function readFolder(root: string, folder: string, unreadable: Unreadable[]) {
  try {
    return readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch (error) {
    unreadable.push({ file: folder, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
    return [];
  }
}
