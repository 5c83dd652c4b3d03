import { statSync } from 'node:fs';
import path from 'node:path';
import { openCache, NO_CACHE, type CacheFiles } from '../../analyser/store/cache-files.js';
import { cacheFolder } from '../../analyser/store/folder.js';
import { gitIn } from '../../analyser/run/git.js';
import type { Area } from '../../analyser/run/listing.js';
import { toNamed } from '../../analyser/run/discover.js';
import { loadPolicy, type LoadedPolicy } from '../../policy/load.js';
import type { Arguments } from '../arguments.js';
import type { World } from '../world.js';

/** The project that a command works on. */
export interface Project extends LoadedPolicy, Area {
  readonly cache: CacheFiles;
  /** What was named, relative to the root. */
  readonly paths: readonly string[];
}

/**
 * Opens the project that the named paths are in, or that the working directory is in. Throws where
 * there is something wrong with its policy, or a path lies outside of it.
 */
export async function openProject(
  typed: Arguments,
  { cwd, environment }: World,
  named: readonly string[],
): Promise<Project> {
  const open = opener(typed, environment);
  const loaded = await loadPolicy(startOf(cwd, named), typed.value('config'), open);
  const { root } = loaded;
  const paths = (named.length === 0 ? ['.'] : named).map((name) => toNamed(root, cwd, name));
  return { ...loaded, paths, cache: open(root), git: gitIn(root) };
}

function opener(typed: Arguments, environment: NodeJS.ProcessEnv): (root: string) => CacheFiles {
  return (root) =>
    typed.flag('cache') === false ? NO_CACHE : openCache(cacheFolder(root, environment));
}

/** A project is looked for from what was named first, so that a path into another one works. */
function startOf(cwd: string, [first = '.']: readonly string[]): string {
  const start = path.resolve(cwd, first.replace(/[*?{[(].*$/, ''));
  return isFolder(start) ? start : path.dirname(start);
}

const isFolder = (file: string): boolean =>
  statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
