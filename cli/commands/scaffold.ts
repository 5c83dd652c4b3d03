import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LintelError } from '../../policy/errors.js';
import { locatePolicy } from '../../policy/locate.js';
import { PACKAGE_ROOT, VERSION } from '../../policy/package-root.js';
import { relativeTo } from '../../policy/relative-path.js';
import type { Arguments } from '../arguments.js';
import type { Folder } from '../scaffold/ask.js';
import { applySteps } from '../scaffold/apply.js';
import { install } from '../scaffold/install.js';
import { managerOf } from '../scaffold/manager.js';
import { planScaffold } from '../scaffold/plan.js';
import { diffSteps, listSteps } from '../scaffold/preview.js';
import { readTemplates } from '../scaffold/read-templates.js';
import { decodeRecord, RECORD_FILE, type Record } from '../scaffold/record.js';
import type { Step } from '../scaffold/steps.js';
import { choosable, readFolder, readWishes, type Choice, type Wishes } from '../scaffold/wishes.js';
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
  demandOwnGround(world.cwd);
  const read = (file: string) => readText(path.join(world.cwd, file));
  const choice = readChoice(typed, world, readRecord(read(RECORD_FILE)));
  const wishes = await wishesOf({ typed, world, choice });
  if (wishes === null) return null;
  return refuseForeign(await planScaffold({ ...wishes, ...choice, lintel: VERSION, read }));
}

/** A policy that is written here would take the place of one that holds from further up. */
function demandOwnGround(cwd: string): void {
  const { file, root } = locatePolicy(cwd);
  if (file === null || root === cwd) return;
  const into = path.posix.join(relativeTo(root, cwd), 'integration');
  const message = `${file} holds here, and a policy of this folder’s own would take its place.`;
  throw new LintelError('option-invalid', `${message} Run this in ${root}, with --into ${into}.`);
}

/** Lintel's templates with the user's own laid over them, which are then the ones on offer. */
function readChoice(typed: Arguments, { cwd }: World, record: Record | null): Choice {
  const ours = readTemplates(path.join(PACKAGE_ROOT, 'templates'));
  const ownTemplates = typed.value('templates') ?? record?.templates;
  if (ownTemplates === undefined) return { templates: ours, offered: ours, record };
  const offered = readTemplates(path.resolve(cwd, ownTemplates));
  return { templates: new Map([...ours, ...offered]), offered, ownTemplates, record };
}

const readText = (file: string): string | null =>
  existsSync(file) ? readFileSync(file, 'utf8') : null;

const readRecord = (text: string | null): Record | null =>
  text === null ? null : decodeRecord(text);

interface Call {
  readonly typed: Arguments;
  readonly world: World;
  readonly choice: Choice;
}

async function wishesOf({ typed, world, choice }: Call): Promise<Wishes | null> {
  const into = readFolder(typed, choice.record);
  const asked = readWishes(typed, choice);
  if (asked !== null) return { asked, into };
  const isOpen = choice.record === null && typed.value('into') === undefined;
  if (world.canAsk && typed.flag('yes') !== true) return askFor(choice, { into, isOpen });
  throw undecided(choice);
}

function undecided({ offered }: Choice): LintelError {
  const message = `Say what to write: all, new NAME, or some of ${choosable(offered).join(', ')}.`;
  return new LintelError('option-invalid', message);
}

async function askFor({ offered }: Choice, folder: Folder): Promise<Wishes | null> {
  const { askForModules } = await import('../scaffold/ask.js');
  return askForModules(offered, folder);
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

async function askPerson({ canAsk }: World): Promise<boolean> {
  if (!canAsk) throw new LintelError('option-invalid', NOBODY_TO_ASK);
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

function installAll({ cwd }: World): void {
  const manager = managerOf(cwd);
  const cause = install(cwd, manager);
  if (cause === null) return;
  const message = `${manager} install failed (${cause}). All is written: run ${manager} install again.`;
  throw new LintelError('install-failed', message);
}
