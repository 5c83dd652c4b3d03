import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LintelError } from '../../policy/errors.js';
import { amRoot } from './cache-folder.js';
import type { Ground } from './guard/site.js';
import { findProgram, programFolders } from './rungs/find-program.js';

/** How a program runs that refuses root. */
export interface Lowered {
  /** Words before a command, so that it runs as nobody. */
  readonly prefix: readonly string[];
  readonly ground: Ground;
}

/** The customary numbers of the user that owns nothing. */
const NOBODY = 65_534;

/** Ways of becoming another user that systems have; each replaces itself by the program. */
const DROPPERS: Readonly<Record<string, readonly string[]>> = {
  setpriv: [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--'],
  chroot: [`--userspec=${NOBODY}:${NOBODY}`, '--groups=', '/'],
  'su-exec': [`${NOBODY}:${NOBODY}`],
};

/** For root: to run as nobody, in a folder that nobody can reach. For others: as they are. */
export function lowerUser(isRoot = amRoot(), folders = programFolders(process.env)): Lowered {
  if (!isRoot) return { prefix: [], ground: {} };
  return { prefix: findDropper([...folders, '/sbin']), ground: { base: openBase(), owner: OWNER } };
}

const OWNER = `${NOBODY}:${NOBODY}`;

function findDropper(folders: readonly string[]): readonly string[] {
  for (const [name, args] of Object.entries(DROPPERS)) {
    const program = findProgram(name, folders);
    if (program !== undefined) return [program, ...args];
  }
  const message = 'PostgreSQL refuses root, and there is no setpriv: install util-linux.';
  throw new LintelError('service-unavailable', message);
}

/** The folder for temporary files, or where nobody can’t enter that, the system's. */
const openBase = (): string => (mayAllEnter(tmpdir()) ? tmpdir() : '/tmp');

/** Whether every user may pass into a folder. */
export function mayAllEnter(folder: string): boolean {
  const above = path.dirname(folder);
  const isOpen = ((statSync(folder, { throwIfNoEntry: false })?.mode ?? 0) & 0o001) !== 0;
  return isOpen && (above === folder || mayAllEnter(above));
}
