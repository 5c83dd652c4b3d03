import type { ServiceProcess } from '../../services/guard/process.js';
import { waitUntil, withDeadline } from '../../services/wait.js';
import type { Fault } from '../fault.js';
import { isHalted } from './halted.js';
import { nameProcesses, pickProcesses, type ProcessTarget } from './processes.js';

/**
 * Processes of a service are stopped (SIGSTOP): connections stay and nothing is answered. Of
 * PostgreSQL that is the process that takes connections; those that it has go on. Without names all
 * that the service consists of are meant.
 */
export function freeze(target: ProcessTarget, ...names: readonly string[]): Fault {
  const apply = async (): Promise<void> => {
    await Promise.all(pickProcesses(target, names).map(stop));
  };
  const heal = async () => pickProcesses(target, names).forEach((it) => it.signal('SIGCONT'));
  return { name: `SIGSTOP of ${nameProcesses(target, names)}`, apply, heal };
}

/** Threads on other processors go on for a moment, and might answer what is asked in it. */
async function stop(process: ServiceProcess): Promise<void> {
  process.signal('SIGSTOP');
  const awaited = `the halt of ${process.name}`;
  await waitUntil(() => isHalted(process.pid), { awaited, longest: LONGEST_HALT });
}

/** In milliseconds. */
const LONGEST_HALT = 10_000;

/**
 * Processes of a service are killed (SIGKILL). Healed, they are started again, with their ports and
 * what they had on disk. Without names all that the service consists of are meant.
 */
export function kill(target: ProcessTarget, ...names: readonly string[]): Fault {
  const apply = async (): Promise<void> => {
    await Promise.all(pickProcesses(target, names).map(end));
  };
  const name = `SIGKILL of ${nameProcesses(target, names)}`;
  return { name, apply, heal: () => target.restart() };
}

function end(process: ServiceProcess): Promise<number> {
  process.signal('SIGKILL');
  return withDeadline(process.ended, {
    awaited: `the end of ${process.name}`,
    longest: LONGEST_END,
  });
}

/** In milliseconds. It takes some; what waits for a disk takes longer. */
const LONGEST_END = 60_000;
