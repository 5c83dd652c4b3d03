import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether all threads of a process have stopped. Where the system doesn't tell, they count so. */
export function isHalted(pid: number): boolean {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return true;
  return readdirSync(tasks).every((thread) => HALTED.test(statOf(`${tasks}/${thread}/stat`)));
}

/** A state stands behind the name, which may hold anything; one that has ended has none. */
const HALTED = /\) [TtZX] [^)]*$|^$/;

/** A thread may end while it is looked at: it has no state then. */
function statOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
