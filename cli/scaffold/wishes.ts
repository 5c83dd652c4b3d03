import path from 'node:path';
import { LintelError } from '../../policy/errors.js';
import type { Arguments } from '../arguments.js';
import { templateOf, type Templates } from './read-templates.js';
import { isInside, RECORD_FILE, type Record, type WrittenModule } from './record.js';
import { NAME } from './template.js';

/** What is to be written, and into which folder. */
export interface Wishes {
  readonly asked: readonly WrittenModule[];
  readonly into: string;
}

/** The template from which a user's own modules are made. */
const OWN = 'new';

/** What there is to choose from, and what was chosen before. */
export interface Choice {
  /** All templates: the user's own lie over ours. */
  readonly templates: Templates;
  /** Those to choose from: the user's own, if there are any. */
  readonly offered: Templates;
  /** The folder of the user's own. */
  readonly ownTemplates?: string;
  readonly record: Record | null;
}

/**
 * What was typed: modules by name, `all`, or `new NAME`; null where nothing was. Throws
 * `option-invalid`, naming the nearest.
 */
export function readWishes(typed: Arguments, choice: Choice): WrittenModule[] | null {
  const [first, ...rest] = typed.operands;
  if (first === OWN) return [ownModule(rest, typed, choice)];
  if (servicesOf(typed).length > 0) throw misplaced('--services goes with `new NAME`.');
  if (first === undefined) return typed.flag('update') === true ? updated(choice) : null;
  return namesOf(typed.operands, choice).map((name) => unlessTaken(name, choice));
}

const servicesOf = (typed: Arguments): readonly string[] => [
  ...new Set(typed.values('services').flatMap((it) => it.split(','))),
];

/** An update asks for nothing that was not written before. */
function updated({ record }: Choice): WrittenModule[] {
  if (record !== null) return [];
  throw misplaced(`There is nothing to update: no ${RECORD_FILE} stands here.`);
}

function namesOf(operands: readonly string[], { templates, offered }: Choice): readonly string[] {
  const named = operands.filter((it) => it !== ALL).map((it) => templateOf(templates, it).name);
  if (named.includes(OWN)) throw misplaced('`new NAME` stands by itself.');
  return operands.includes(ALL) ? choosable(offered) : named;
}

const ALL = 'all';

/** A module keeps the template that it was written from. */
function unlessTaken(name: string, { record }: Choice): WrittenModule {
  const written = record?.modules.find((it) => it.name === name);
  if (written === undefined || written.template === name) return { name, template: name };
  throw misplaced(
    `There is a module ${name} of your own. The template of that name can’t join it.`,
  );
}

/** The templates that are modules by themselves. */
export function choosable(templates: Templates): readonly string[] {
  const modules = [...templates.values()].filter(({ manifest }) => manifest.test !== undefined);
  return modules.map(({ name }) => name).filter((name) => name !== OWN);
}

type Words = readonly string[];

function ownModule(operands: Words, typed: Arguments, { templates }: Choice): WrittenModule {
  const [[name = '', ...others], services] = [operands, servicesOf(typed)];
  if (!NAME.test(name) || others.length > 0) throw misnamed(operands);
  if (templates.has(name)) throw misplaced(`${name} is a template: choose another name.`);
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
  const into = toFolder(typed.value('into') ?? record?.into ?? DEFAULT);
  if (!isInside(into)) throw misplaced(`--into is "${into}". ${A_FOLDER}`);
  if (record === null || record.into === into) return into;
  throw misplaced(`The modules stand in ${record.into}/, and can’t go into ${into}/ as well.`);
}

const A_FOLDER = 'It must be a folder of the project.';

/** The folder that somebody has named: `./integration/` is `integration`. */
export function toFolder(named: string): string {
  return path.posix.normalize(named).replace(/\/$/, '');
}

/** What is wrong with the name of a folder, for who has typed it; undefined where nothing is. */
export function mistakeInFolder(named = ''): string | undefined {
  return isInside(toFolder(named)) ? undefined : A_FOLDER;
}
