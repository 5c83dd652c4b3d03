import { statfsSync } from 'node:fs';
import path from 'node:path';
import { LintelError } from '../../policy/errors.js';

/** What to do where a service finds no room. */
export const HOW_TO_HELP = 'Make room there, or set TMPDIR to a folder that can be written to.';

/** In bytes. On what is nearly full, not even a log can be written. */
const LEAST = 64 * 1024;

/** Whether next to nothing can be written to the disk that a folder lies on. */
export function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < LEAST;
}

/**
 * The error of a start, with the reason if that was a full disk. The service itself may not have been
 * able to say so, or has made room again when it gave up.
 */
export function withRoom(error: unknown, folder: string): unknown {
  const said = error instanceof Error ? error.message : String(error);
  if (!/No space left on device|ENOSPC/.test(said) && !isFull(path.dirname(folder))) return error;
  const message = `There is no room left in ${path.dirname(folder)}. ${HOW_TO_HELP}\n${said}`;
  return new LintelError('service-failed', message, { cause: error });
}
