import path from 'node:path';
import { LintelError } from '../../policy/errors.js';
import type { Arguments } from '../arguments.js';
import { templateOf, type Templates } from './read-templates.js';
import type { Record, WrittenModule } from './record.js';
import { NAME } from './template.js';

/** What is to be written, and into which folder. */
export interface Wishes {
  readonly asked: readonly WrittenModule[];
  readonly into: string;
}

/** The template from which a user's own modules are made. */
const OWN = 'new';

/**
 * What was typed: modules by name, `all`, or `new NAME`; null where nothing was. Throws
 * `option-invalid`, naming the nearest.
 */
export function readWishes(typed: Arguments, templates: Templates): WrittenModule[] | null {
  const [first, ...rest] = typed.operands;
  if (first === OWN) return [ownModule(rest, servicesOf(typed))];
  if (servicesOf(typed).length > 0) throw misplaced('--services goes with `new NAME`.');
  if (first === undefined) return typed.flag('update') === true ? [] : null;
  return namesOf(typed.operands, templates).map((name) => ({ name, template: name }));
}

const servicesOf = (typed: Arguments): readonly string[] =>
  typed.values('services').flatMap((it) => it.split(','));

function namesOf(operands: readonly string[], templates: Templates): readonly string[] {
  if (operands.includes('all')) return choosable(templates);
  return operands.map((name) => templateOf(templates, name).name);
}

/** The templates that are modules by themselves. */
export function choosable(templates: Templates): readonly string[] {
  const modules = [...templates.values()].filter(({ manifest }) => manifest.test !== undefined);
  return modules.map(({ name }) => name).filter((name) => name !== OWN);
}

function ownModule(operands: readonly string[], services: readonly string[]): WrittenModule {
  const [name = '', ...others] = operands;
  if (!NAME.test(name) || others.length > 0) throw misnamed(operands);
  if (services.length > 0) return { name, template: OWN, services: [...services] };
  throw misplaced(`Say which services ${name} uses: --services redis,postgres.`);
}

const misnamed = (operands: readonly string[]): LintelError =>
  misplaced(`new takes one name in a–z, 0–9 and -, not "${operands.join(' ')}".`);

function misplaced(message: string): LintelError {
  return new LintelError('option-invalid', message);
}

const DEFAULT = 'integration';

/** The folder of the modules. Throws `option-invalid` where it is none, or they stand elsewhere. */
export function readFolder(typed: Arguments, record: Record | null): string {
  const asked = typed.value('into') ?? record?.into ?? DEFAULT;
  const into = path.posix.normalize(asked).replace(/\/$/, '');
  if (!isFolder(into)) throw misplaced(`--into is "${into}". It must be a folder of the project.`);
  if (record === null || record.into === into) return into;
  throw misplaced(`The modules stand in ${record.into}/, and can’t go into ${into}/ as well.`);
}

const isFolder = (name: string): boolean =>
  /^[\w@-][\w@./-]*$/.test(name) && !name.split('/').includes('..');
