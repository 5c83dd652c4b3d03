import { homedir } from 'node:os';
import path from 'node:path';

/** Where the administrator's downloads lie; others may use them, as only root can write there. */
export const SHARED_CACHE = '/var/cache/lintel/services';

/**
 * Where downloaded and unpacked services are kept: what `LINTEL_CACHE` names, root's shared folder
 * (programs that run under another user must be able to reach theirs), or the user's cache folder.
 */
export function serviceCache(environment: NodeJS.ProcessEnv, isRoot = amRoot()): string {
  const named = environment['LINTEL_CACHE'] ?? '';
  if (path.isAbsolute(named)) return path.join(named, 'services');
  if (isRoot) return SHARED_CACHE;
  const base = environment['XDG_CACHE_HOME'] ?? '';
  const cache = path.isAbsolute(base) ? base : path.join(homedir(), '.cache');
  return path.join(cache, 'lintel', 'services');
}

/** Whether this process may become another user. */
export const amRoot = (): boolean => process.getuid?.() === 0;
