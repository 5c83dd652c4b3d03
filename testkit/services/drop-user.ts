import { realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LintelError } from '../../policy/errors.js';
import { amRoot } from './cache-folder.js';
import type { Ground } from './guard/site.js';
import { findPlaces, programFolders } from './rungs/find-program.js';

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
  'su-exec': [`${NOBODY}:${NOBODY}`],
  chroot: [`--userspec=${NOBODY}:${NOBODY}`, '--groups=', '/'],
};

/** For root: to run as nobody, in a folder that nobody can reach. For others: as they are. */
export function lowerUser(isRoot = amRoot(), folders = programFolders(process.env)): Lowered {
  if (!isRoot) return { prefix: [], ground: {} };
  return { prefix: findDropper([...folders, '/sbin']), ground: { base: openBase(), owner: OWNER } };
}

const OWNER = `${NOBODY}:${NOBODY}`;

function findDropper(folders: readonly string[]): readonly string[] {
  for (const [name, args] of Object.entries(DROPPERS)) {
    const program = findPlaces(name, folders).find(isItself);
    if (program !== undefined) return [program, ...args];
  }
  throw new LintelError('service-unavailable', HOW_TO_LOWER);
}

/** BusyBox has setpriv and chroot too, but not these options of theirs. */
const isItself = (program: string): boolean =>
  !path.basename(realpathSync(program)).startsWith('busybox');

const HOW_TO_LOWER =
  'PostgreSQL refuses root, and there is no program to run it as another user: install util-linux ' +
  '(for setpriv), on Alpine su-exec.';

/** The folder for temporary files, or where nobody can’t enter that, the system's. */
const openBase = (): string => (mayAllEnter(tmpdir()) ? tmpdir() : '/tmp');

/** Whether every user may pass into a folder. */
export function mayAllEnter(folder: string): boolean {
  const above = path.dirname(folder);
  const isOpen = ((statSync(folder, { throwIfNoEntry: false })?.mode ?? 0) & 0o001) !== 0;
  return isOpen && (above === folder || mayAllEnter(above));
}
