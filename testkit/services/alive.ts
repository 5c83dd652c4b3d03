import { readFileSync } from 'node:fs';

/** Whether a process is there. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // One that may not be signalled is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether a process is there, and not another one that was given its id after it had ended. */
export const isSame = (pid: number, birth: string): boolean =>
  isAlive(pid) && birthOf(pid) === birth;

/** When a process began, where the system tells; empty for one that has ended. */
export function birthOf(pid: number): string {
  const stat = readStat(pid);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A process that nobody has asked how it ended keeps its entry.
  return fields[0] === 'Z' ? '' : (fields[19] ?? '');
}

function readStat(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // It is gone, or the system has no such files.
    return '';
  }
}
