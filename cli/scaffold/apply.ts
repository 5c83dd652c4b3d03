import { existsSync, readdirSync, readFileSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../../analyser/store/write-whole.js';
import { LintelError } from '../../policy/errors.js';
import { isWithin } from '../../policy/relative-path.js';
import type { Step } from './steps.js';

/**
 * Writes what the steps say, whole or not at all: where a file can't be written, those that were
 * written before it are put back. Throws `output-unwritable`, naming the file, also where a file is
 * not any more what the steps were planned for, or a link leads out of the project.
 */
export function applySteps(root: string, steps: readonly Step[]): void {
  const changes = steps.filter(({ before, after }) => before !== after);
  for (const step of changes) demandPlanned(root, step);
  const born = missingFolders(root, changes);
  const failure = putAll(root, changes);
  if (failure !== null) throw takeBack({ root, born, changes }, failure);
}

/** The first change that the file system takes against, and what it says; none behind it is made. */
interface Failure {
  readonly index: number;
  readonly cause: unknown;
}

function putAll(root: string, changes: readonly Step[]): Failure | null {
  for (const [index, step] of changes.entries()) {
    const cause = tryToPut(root, step);
    if (cause !== null) return { index, cause };
  }
  return null;
}

function demandPlanned(root: string, { file, before }: Step): void {
  const place = path.join(root, file);
  if (!isWithin(realpathSync(root), realpathOf(place))) {
    throw unwritable(`A link leads from ${file} out of the project.`);
  }
  const now = existsSync(place) ? readFileSync(place, 'utf8') : null;
  if (now !== before) throw unwritable(`${file} has changed meanwhile: run this again.`);
}

const unwritable = (message: string): LintelError =>
  new LintelError('output-unwritable', `${message} Nothing was changed.`);

/** Where a path leads; of what isn't there yet, where the folder leads that it is to lie in. */
function realpathOf(place: string): string {
  return existsSync(place) ? realpathSync(place) : realpathOf(path.dirname(place));
}

/** The folders that are still to be made, the innermost first. */
function missingFolders(root: string, changes: readonly Step[]): readonly string[] {
  const folders = new Set(changes.flatMap(({ file }) => foldersAround(file)));
  const missing = [...folders].filter((it) => !existsSync(path.join(root, it)));
  return missing.sort((a, b) => b.length - a.length);
}

function foldersAround(file: string): string[] {
  const folder = path.posix.dirname(file);
  return folder === '.' ? [] : [folder, ...foldersAround(folder)];
}

/** What the file system says against it, or null. */
function tryToPut(root: string, { file, after }: Step): unknown {
  try {
    put(path.join(root, file), after);
    return null;
  } catch (cause) {
    return cause;
  }
}

function put(file: string, text: string | null): void {
  if (text === null) rmSync(file);
  else writeWhole(file, text);
}

interface Begun {
  readonly root: string;
  readonly born: readonly string[];
  readonly changes: readonly Step[];
}

/** What was made is removed first: on a full disk that is the room for what is put back. */
function takeBack({ root, born, changes }: Begun, { index, cause }: Failure): LintelError {
  const back = changes.slice(0, index).map((step) => ({ ...step, after: step.before }));
  const inOrder = back.toSorted((a, b) => Number(a.after !== null) - Number(b.after !== null));
  const lost = inOrder.filter((step) => tryToPut(root, step) !== null);
  removeEmpty(born.map((it) => path.join(root, it)));
  const message = `${changes[index]!.file} can’t be written (${codeOf(cause)}). ${tell(lost)}`;
  return new LintelError('output-unwritable', message, { cause });
}

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause
    ? String(cause.code)
    : String(cause);

function tell(lost: readonly Step[]): string {
  if (lost.length === 0) return 'Nothing was changed.';
  return `These could not be put back as they were: ${lost.map(({ file }) => file).join(', ')}.`;
}

function removeEmpty(folders: readonly string[]): void {
  const there = folders.filter((it) => existsSync(it));
  for (const folder of there) if (readdirSync(folder).length === 0) rmdirSync(folder);
}
