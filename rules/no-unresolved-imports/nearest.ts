import { closest, distance } from 'fastest-levenshtein';
import type { Project } from '../project-model.js';

/** The file or package of the project that a specifier in a file may have meant. */
export type FindNearest = (file: string, specifier: string) => string | null;

/** So many letters may be wrong in a name, but no more than about a third of it. */
const MOST_WRONG = 3;

/** Opens a search among the files that there are, and the packages that other files import. */
export function openNearest(project: Project): FindNearest {
  const opened: { known?: Known } = {};
  return (file, specifier) => {
    const known = (opened.known ??= toKnown(project));
    if (!specifier.startsWith('.')) return pick(specifier, known.packages);
    return findFile(file, specifier, known);
  };
}

interface Known {
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
  readonly byStem: ReadonlyMap<string, readonly string[]>;
  readonly packages: readonly string[];
}

function toKnown({ files }: Project): Known {
  const names = files.map(({ file }) => file);
  const destinations = files.flatMap(({ edges }) => edges.map(({ to }) => to));
  const packages = destinations.flatMap((to) => (to.kind === 'package' ? [to.name] : []));
  const groups = { byFolder: group(names, folderOf), byStem: group(names, stemOf) };
  return { ...groups, packages: [...new Set(packages)] };
}

function group(names: readonly string[], keyOf: (name: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    if (groups.get(keyOf(name))?.push(name) === undefined) groups.set(keyOf(name), [name]);
  }
  return groups;
}

/** A file of the same folder with a name like it, or else the only one of its name elsewhere. */
function findFile(file: string, specifier: string, { byFolder, byStem }: Known): string | null {
  const target = joinPath(folderOf(file), specifier);
  const beside = (byFolder.get(folderOf(target)) ?? []).filter((other) => other !== file);
  const stem = pick(stemOf(target), beside.map(stemOf));
  const elsewhere = byStem.get(stemOf(target)) ?? [];
  const found = beside.find((other) => stemOf(other) === stem);
  return found ?? (elsewhere.length === 1 ? elsewhere[0]! : null);
}

function pick(name: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const found = closest(name, names);
  return distance(name, found) <= Math.min(MOST_WRONG, Math.ceil(name.length / 3)) ? found : null;
}

const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));

/** A file's name without its extension. */
const stemOf = (file: string): string =>
  file.slice(file.lastIndexOf('/') + 1).replace(/\.[cm]?[jt]sx?$/, '');

/** A relative path as seen from a folder. */
function joinPath(folder: string, relative: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
