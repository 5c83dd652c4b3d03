import { LintelError } from '../../policy/errors.js';
import { suggest } from '../../policy/nearest.js';
import { SERVICES } from '../../testkit/services/catalog.js';
import type { ServiceName } from '../../testkit/services/model.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../world.js';
import { clean } from './infra-clean.js';
import { doctor } from './infra-doctor.js';
import { down, status, up } from './infra-share.js';
import type { InfraAction, InfraRequest } from './infra-request.js';

/** `lintel infra up|down|status|doctor|clean`: the services that tests need. */
export const infra: Command = (typed, world) => {
  const [action = '', ...names] = typed.operands;
  const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (act === undefined) throw unknownWord('infra takes', action, Object.keys(ACTIONS));
  return act({ ...readOptions(typed), services: readServices(names), world });
};

const ACTIONS: Readonly<Record<string, InfraAction>> = { up, down, status, doctor, clean };

function unknownWord(takes: string, word: string, known: readonly string[]): LintelError {
  return new LintelError('option-invalid', `${takes} no "${word}". ${suggest(word, known)}`);
}

function readServices(names: readonly string[]): readonly ServiceName[] {
  const wrong = names.find((name) => !SERVICES.some((service) => service === name));
  if (wrong !== undefined) throw unknownWord('The kit has', wrong, SERVICES);
  return names.length === 0 ? SERVICES : SERVICES.filter((service) => names.includes(service));
}

function readOptions(typed: Arguments): Pick<InfraRequest, 'format' | 'user'> {
  const format = typed.values('format').at(-1) ?? 'text';
  const pid = typed.value('for');
  if (pid === undefined) return { format, user: 'person' };
  if (/^[1-9]\d*$/.test(pid)) return { format, user: Number(pid) };
  throw new LintelError('option-invalid', `--for is "${pid}". It must be the id of a process.`);
}
