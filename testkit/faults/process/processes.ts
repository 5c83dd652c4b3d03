import { LintelError } from '../../../policy/errors.js';
import type { ServiceProcess } from '../../services/guard/process.js';
import type { Running } from '../../services/model.js';

/** A service with processes that can be signalled. */
export type ProcessTarget = Pick<Running, 'service' | 'processes' | 'restart'>;

/** The processes of these names, or all; throws `service-failed` where there are none. */
export function pickProcesses(target: ProcessTarget, names: readonly string[]) {
  const wrong = names.find((name) => !target.processes.some((it) => it.name === name));
  if (target.processes.length === 0) throw noProcesses(target);
  if (wrong !== undefined) throw unknownProcess(wrong, target);
  const isMeant = ({ name }: ServiceProcess): boolean => names.length === 0 || names.includes(name);
  return target.processes.filter((it) => isMeant(it) && !it.hasEnded());
}

function noProcesses({ service }: ProcessTarget): LintelError {
  const message = `This ${service} has no processes that are ours. Start one of your own.`;
  return new LintelError('service-failed', message);
}

function unknownProcess(wrong: string, { service, processes }: ProcessTarget): LintelError {
  const names = processes.map(({ name }) => name).join(', ');
  const message = `This ${service} has no process "${wrong}". It has ${names}.`;
  return new LintelError('service-failed', message);
}

/** How a fault names what it is put upon. */
export const nameProcesses = ({ service }: ProcessTarget, names: readonly string[]): string =>
  names.length === 0 ? service : `${names.join(', ')} of ${service}`;
