import type { ServiceProcess } from '../../services/guard/process.js';
import { withDeadline } from '../../services/wait.js';
import type { Fault } from '../fault.js';
import { nameProcesses, pickProcesses, type ProcessTarget } from './processes.js';

/**
 * Processes of a service are stopped (SIGSTOP): connections stay and nothing is answered. Of
 * PostgreSQL that is the process that takes connections; those that it has go on. Without names all
 * that the service consists of are meant.
 */
export function freeze(target: ProcessTarget, ...names: readonly string[]): Fault {
  const send = (signal: NodeJS.Signals) => async () =>
    pickProcesses(target, names).forEach((it) => it.signal(signal));
  const name = `SIGSTOP of ${nameProcesses(target, names)}`;
  return { name, apply: send('SIGSTOP'), heal: send('SIGCONT') };
}

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
