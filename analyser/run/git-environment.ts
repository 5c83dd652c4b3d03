import path from 'node:path';
import { findGitTop } from '../../policy/locate.js';

/** Where the program was called, and with which environment. */
export interface Caller {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * The environment for git that is run in a folder of a project. Hooks name git's own folder in theirs:
 * from where they were called, and in linked worktrees without the work tree, so that git would take
 * any folder that it is run in for the top of that.
 */
export function gitEnvironment(folder: string, { cwd, environment }: Caller): NodeJS.ProcessEnv {
  const { GIT_DIR: named, GIT_WORK_TREE: tree } = environment;
  if (!named && !tree) return environment;
  const top = tree ? path.resolve(cwd, tree) : findGitTop(folder);
  const own = named ? { GIT_DIR: path.resolve(cwd, named) } : {};
  return { ...environment, ...own, ...(top === null ? {} : { GIT_WORK_TREE: top }) };
}
