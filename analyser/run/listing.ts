import { readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import path from 'node:path';
import { LintelError } from '../../policy/errors.js';
import { toMatcher } from '../../policy/file-settings.js';
import { isGitTop } from '../../policy/locate.js';
import { failureOf } from './failure.js';
import { splitNul, type Git } from './git.js';

/** Files below a root, by their paths relative to it, with forward slashes; folders that failed. */
export interface Listing {
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
}

/** A file or folder that could not be looked at, and why. */
export interface Unreadable {
  readonly file: string;
  readonly failure: string;
}

/** Where to look: the project's root, and what was named, relative to it. */
export interface Area {
  readonly root: string;
  readonly git: Git;
  /** Tells the person at the terminal of something that the run goes on without. */
  readonly note: (message: string) => void;
}

/**
 * Lists the files below a path, through git where the path is in a work tree and not ignored, by
 * walking otherwise. Folders named `node_modules` are entered only if they are named. Throws
 * `path-unmatched` where there is nothing of that name.
 */
export function listPath(area: Area, named: string): Listing {
  const seen = lookAt(path.join(area.root, named));
  if (seen === undefined) return listGlob(area, named);
  if (typeof seen === 'string') return listNothing(named, seen);
  if (!seen.isDirectory()) return { files: [named], unreadable: [] };
  return listByGit(area, named) ?? walkFolder(area.root, named);
}

/** What the system says of a path, or why it says nothing; undefined where there is nothing. */
function lookAt(absolute: string): Stats | string | undefined {
  try {
    return statSync(absolute, { throwIfNoEntry: false });
  } catch (error) {
    return failureOf(error);
  }
}

const listNothing = (named: string, failure: string): Listing => ({
  files: [],
  unreadable: [{ file: named || '.', failure }],
});

function listGlob(area: Area, glob: string): Listing {
  const all = isGlob(glob) ? listPath(area, '').files : [];
  const files = all.filter(toMatcher([glob]));
  if (files.length > 0) return { files, unreadable: [] };
  throw unmatched(area, glob);
}

/** Whether a path holds what only a glob holds; that it names no file was asked before. */
export const isGlob = (named: string): boolean => /[*?{[(]/.test(named);

/** What was named is not there. */
export function unmatched({ root }: Area, named: string): LintelError {
  return new LintelError('path-unmatched', `"${named}" matches no file below ${root}.`);
}

const LIST = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--'];

/** What git knows of below a path; null where it has no say. */
function listByGit(area: Area, named: string): Listing | null {
  const output = area.git([...LIST, `:(literal)${named || '.'}`]);
  if (output === null) noteFailure(area);
  const files = [...new Set(splitNul(output))].filter((file) => isEntered(file, named));
  const hasSay = files.length > 0 || (output !== null && !isIgnored(area, named));
  return hasSay ? { files, unreadable: [] } : null;
}

const isEntered = (file: string, named: string): boolean =>
  !/(?:^|\/)node_modules\//.test(file.slice(named.length));

/** Asked of its own top, git says that a pattern for all names matches it. */
function isIgnored({ root, git }: Area, named: string): boolean {
  const isTop = named === '' && isGitTop(root);
  return !isTop && git(['check-ignore', '-q', '--', named || '.']) !== null;
}

/** Without git, or outside of its trees, walking is the right thing; else something is amiss. */
function noteFailure({ root, git, note }: Area): void {
  if (!isBelowGitTop(root) || git(['--version']) === null) return;
  note('git can’t read this repository (git status says why): what it ignores is judged as well.');
}

function isBelowGitTop(folder: string): boolean {
  const outer = path.dirname(folder);
  return isGitTop(folder) || (outer !== folder && isBelowGitTop(outer));
}

const NEVER_ENTERED: ReadonlySet<string> = new Set(['node_modules', '.git']);

interface Walk {
  readonly files: string[];
  readonly unreadable: Unreadable[];
  readonly pending: string[];
}

/** Walks a folder without following links. */
function walkFolder(root: string, named: string): Listing {
  const walk: Walk = { files: [], unreadable: [], pending: [named] };
  for (let folder = walk.pending.pop(); folder !== undefined; folder = walk.pending.pop()) {
    for (const entry of readFolder(root, folder, walk)) enter(entry, folder, walk);
  }
  return walk;
}

function enter(entry: Dirent, folder: string, { files, pending }: Walk): void {
  if (NEVER_ENTERED.has(entry.name)) return;
  const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
  (entry.isDirectory() ? pending : files).push(file);
}

function readFolder(root: string, folder: string, { unreadable }: Walk): Dirent[] {
  try {
    return readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch (error) {
    unreadable.push({ file: folder || '.', failure: failureOf(error) });
    return [];
  }
}
