import { LintelError } from '../../../policy/errors.js';
import { SmallDisk } from '../disk/small-disk.js';

/**
 * Does something with a small disk. Where there can be none, there is nothing to be tried: what is
 * returned says so.
 */
export async function onDisk<T>(mebibytes: number, act: (disk: SmallDisk) => Promise<T>) {
  const disk = await SmallDisk.make(mebibytes).catch(toReason);
  return typeof disk === 'string' ? disk : act(disk).finally(() => disk.stop());
}

/** That there is no disk here is known, and is said; all else is an error. */
function toReason(error: unknown): string {
  if (error instanceof LintelError && error.code === 'service-unavailable') return error.message;
  throw error;
}

/** What `onDisk` returns where there can be no disk. */
export const NO_DISK = /^There is no small disk here: /;
