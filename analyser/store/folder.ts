import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where a project's cache lies: under its `node_modules` if there is one, else in the user's cache
 * folder (`$XDG_CACHE_HOME` or `~/.cache`).
 */
export function cacheFolder(root: string, environment: NodeJS.ProcessEnv): string {
  const modules = path.join(root, 'node_modules');
  if (existsSync(modules)) return path.join(modules, '.cache', 'lintel');
  const base = environment['XDG_CACHE_HOME'] || path.join(homedir(), '.cache');
  return path.join(base, 'lintel', createHash('sha256').update(root).digest('hex').slice(0, 16));
}
