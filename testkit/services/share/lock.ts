import { renameSync, rmSync } from 'node:fs';
import { waitUntil } from '../wait.js';
import { Leases } from './leases.js';

/** In milliseconds: as long as a service may take to be downloaded and started. */
const LONGEST_HOLD = 300_000;

/** Does something while no other process does anything under the same lock. */
export async function underLock<Value>(lock: string, act: () => Promise<Value>): Promise<Value> {
  await waitUntil(() => tryLock(lock), { awaited: `the lock ${lock}`, longest: LONGEST_HOLD });
  return act().finally(() => new Leases(lock).remove(process.pid));
}

/**
 * A folder takes another's place only if that is empty. So it comes with its holder's lease inside,
 * and is free again when that is removed: by the holder, or by who sees that the holder has died.
 */
function tryLock(lock: string): boolean {
  const own = `${lock}.${process.pid}`;
  new Leases(own).add(process.pid);
  const isFree = new Leases(lock).users().length === 0;
  const isOurs = isFree && tryRename(own, lock);
  rmSync(own, { recursive: true, force: true });
  return isOurs;
}

function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    // Another process was faster.
    return false;
  }
}
