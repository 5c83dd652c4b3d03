import { statSync } from 'node:fs';
import path from 'node:path';
import { openCache, NO_CACHE, type CacheFiles } from '../../analyser/store/cache-files.js';
import { cacheFolder } from '../../analyser/store/folder.js';
import { gitIn } from '../../analyser/run/git.js';
import type { Area } from '../../analyser/run/listing.js';
import { toNamed } from '../../analyser/run/discover.js';
import { loadPolicy, type LoadedPolicy } from '../../policy/load.js';
import { isGitTop, locatePolicy } from '../../policy/locate.js';
import { isWithin } from '../../policy/relative-path.js';
import type { Arguments } from '../arguments.js';
import type { World } from '../world.js';

/** The project that a command works on. */
export interface Project extends LoadedPolicy, Area {
  readonly cache: CacheFiles;
  /** What was named, relative to the root. */
  readonly paths: readonly string[];
}

/**
 * Opens the project that the operands are in, or that the working directory is in. Throws where
 * there is something wrong with its policy, or a path lies outside of it.
 */
export async function openProject(typed: Arguments, world: World): Promise<Project> {
  const open = opener(typed, world);
  const loaded = await loadPolicy(startOf(typed, world), policyFile(typed, world), open);
  const { root } = loaded;
  const paths = pathsIn(root, typed, world);
  const note = (message: string): void => world.notes.write(`lintel: ${message}\n`);
  return { ...loaded, paths, note, cache: open(root), git: gitIn(root, world) };
}

/** Relative to where the command was typed. */
function policyFile(typed: Arguments, { cwd }: World): string | undefined {
  const named = typed.value('config');
  return named === undefined ? undefined : path.resolve(cwd, named);
}

function opener(typed: Arguments, { environment }: World): (root: string) => CacheFiles {
  return (root) =>
    typed.flag('cache') === false ? NO_CACHE : openCache(cacheFolder(root, environment));
}

/**
 * A project is looked for from what was named first, so that a path into another one works. Where
 * there is neither a policy nor git, the working directory is the root of all that is in it.
 */
function startOf({ operands: [first = '.'] }: Arguments, { cwd }: World): string {
  const named = path.resolve(cwd, first);
  const folder = isFolder(named) ? named : folderAbove(named);
  return isWithin(cwd, folder) && !isInProject(folder) ? cwd : folder;
}

/** The innermost folder above a path that is there: what was named may be a glob, or a mistake. */
function folderAbove(named: string): string {
  const folder = path.dirname(named);
  return isFolder(folder) || folder === named ? folder : folderAbove(folder);
}

function isInProject(folder: string): boolean {
  const { file, root } = locatePolicy(folder);
  return file !== null || isGitTop(root);
}

function isFolder(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // What can't be looked at is told of by who lists it.
    return false;
  }
}

function pathsIn(root: string, { operands }: Arguments, { cwd }: World): string[] {
  const named = operands.length === 0 ? ['.'] : operands;
  return named.map((name) => toNamed(root, cwd, name));
}
