import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { devNull, homedir } from 'node:os';
import path from 'node:path';

/**
 * Where a project's cache lies: under its `node_modules` if there is one, else in the user's cache
 * folder (`$XDG_CACHE_HOME` or `~/.cache`).
 */
export function cacheFolder(root: string, environment: NodeJS.ProcessEnv): string {
  const modules = path.join(root, 'node_modules');
  if (existsSync(modules)) return path.join(modules, '.cache', 'lintel');
  const project = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return path.join(baseOf(environment['XDG_CACHE_HOME']), 'lintel', project);
}

/** A relative folder is invalid, as the XDG Base Directory Specification says. */
function baseOf(named: string | undefined): string {
  if (named !== undefined && path.isAbsolute(named)) return named;
  try {
    return path.join(homedir(), '.cache');
  } catch {
    // A user without a home keeps nothing: no folder can be there.
    return devNull;
  }
}
