import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LintelError } from '../../policy/errors.js';
import { PACKAGE_ROOT, VERSION } from '../../policy/package-root.js';
import type { Arguments } from '../arguments.js';
import { applySteps } from '../scaffold/apply.js';
import { install, managerOf } from '../scaffold/install.js';
import { planScaffold } from '../scaffold/plan.js';
import { diffSteps, listSteps } from '../scaffold/preview.js';
import { readTemplates, type Templates } from '../scaffold/read-templates.js';
import { decodeRecord, RECORD_FILE, type Record } from '../scaffold/record.js';
import type { Step } from '../scaffold/steps.js';
import { choosable, readFolder, readWishes, type Wishes } from '../scaffold/wishes.js';
import { EXIT, type Command, type World } from '../world.js';

/** `lintel scaffold`: writes modules that comply from birth, and keeps what a user made of them. */
export const scaffold: Command = async (typed, world) => {
  const steps = await planSteps(typed, world);
  if (steps === null) return EXIT.clean;
  world.output.write(typed.flag('diff') === true ? diffSteps(steps) : listSteps(steps));
  if (!(await mayWrite(typed, world, steps))) return EXIT.clean;
  applySteps(world.cwd, steps);
  return finish(typed, world, steps);
};

async function planSteps(typed: Arguments, world: World): Promise<readonly Step[] | null> {
  const templates = readTemplates(folderOfTemplates(typed, world));
  const read = (file: string) => readText(path.join(world.cwd, file));
  const record = readRecord(read(RECORD_FILE));
  const wishes = await wishesOf({ typed, world, templates, record });
  if (wishes === null) return null;
  return refuseForeign(await planScaffold({ ...wishes, templates, record, lintel: VERSION, read }));
}

const folderOfTemplates = (typed: Arguments, { cwd }: World): string =>
  path.resolve(cwd, typed.value('templates') ?? path.join(PACKAGE_ROOT, 'templates'));

const readText = (file: string): string | null =>
  existsSync(file) ? readFileSync(file, 'utf8') : null;

const readRecord = (text: string | null): Record | null =>
  text === null ? null : decodeRecord(text);

interface Call {
  readonly typed: Arguments;
  readonly world: World;
  readonly templates: Templates;
  readonly record: Record | null;
}

async function wishesOf({ typed, world, templates, record }: Call): Promise<Wishes | null> {
  const into = readFolder(typed, record);
  const asked = readWishes(typed, templates);
  if (asked !== null) return { asked, into };
  if (world.output.isTerminal && typed.flag('yes') !== true) return askFor(templates, into);
  const message = `Say what to write: all, new NAME, or some of ${choosable(templates).join(', ')}.`;
  throw new LintelError('option-invalid', message);
}

async function askFor(templates: Templates, into: string): Promise<Wishes | null> {
  const { askForModules } = await import('../scaffold/ask.js');
  return askForModules(templates, into);
}

function refuseForeign(steps: readonly Step[]): readonly Step[] {
  const foreign = steps.filter(({ kind }) => kind === 'foreign').map(({ file }) => file);
  if (foreign.length === 0) return steps;
  const message = `These files are yours, and would be overwritten: ${foreign.join(', ')}. ${WAYS_OUT}`;
  throw new LintelError('output-unwritable', message);
}

const WAYS_OUT = 'Move them, or choose another folder with --into. Nothing was changed.';

async function mayWrite(typed: Arguments, world: World, steps: readonly Step[]): Promise<boolean> {
  const isIdle = steps.every(({ before, after }) => before === after);
  if (isIdle || typed.flag('dry-run') === true) return false;
  return typed.flag('yes') === true || askPerson(world);
}

async function askPerson({ output }: World): Promise<boolean> {
  if (!output.isTerminal) throw new LintelError('option-invalid', NOBODY_TO_ASK);
  const { askWhetherToWrite } = await import('../scaffold/ask.js');
  return askWhetherToWrite();
}

const NOBODY_TO_ASK = 'There is no terminal to ask at. Add --yes to write this, or --dry-run.';

/** A conflict is a finding: somebody has to look at it. */
function finish(typed: Arguments, world: World, steps: readonly Step[]): number {
  const hasConflicts = steps.some(({ kind }) => kind === 'conflict');
  const changesPackages = steps.some(
    ({ file, kind }) => file === 'package.json' && kind !== 'same',
  );
  if (changesPackages && typed.flag('install') !== false) installAll(world);
  return hasConflicts ? EXIT.findings : EXIT.clean;
}

function installAll({ cwd, notes }: World): void {
  const manager = managerOf((file) => existsSync(path.join(cwd, file)));
  if (install(cwd, manager)) return;
  notes.write(`lintel: ${manager} install failed. All is written; run it again.\n`);
}
