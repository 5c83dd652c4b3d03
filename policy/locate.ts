import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { LintelError } from './errors.js';

/** Where a project's policy is: its file, and the root that findings' paths are relative to. */
export interface PolicyPlace {
  /** Null where `strict` holds for want of a policy file. */
  readonly file: string | null;
  readonly root: string;
}

const POLICY_FILE = /^lintel\.config\.(?:ts|mts|js|mjs|json)$/;

/** Looks for the policy file from a folder upwards, as far as git's top. Paths are absolute. */
export function locatePolicy(from: string): PolicyPlace {
  for (const folder of foldersUpwards(from)) {
    const file = policyIn(folder);
    if (file !== null) return { file, root: folder };
    if (isGitTop(folder)) return { file: null, root: folder };
  }
  return { file: null, root: from };
}

/** The place of a policy file that was named. Throws `policy-unreadable` if it is no file. */
export function placeOfPolicy(file: string): PolicyPlace {
  if (statSync(file, { throwIfNoEntry: false })?.isFile())
    return { file, root: path.dirname(file) };
  throw new LintelError('policy-unreadable', `There is no policy file at ${file}.`);
}

function* foldersUpwards(from: string): Generator<string> {
  let folder = from;
  for (; folder !== path.dirname(folder); folder = path.dirname(folder)) yield folder;
  yield folder;
}

/** The innermost folder from one upwards that is git's top; null where there is none. */
export function findGitTop(from: string): string | null {
  for (const folder of foldersUpwards(from)) if (isGitTop(folder)) return folder;
  return null;
}

/** Git's top has a folder `.git`, or a file of that name in a worktree or submodule. */
export function isGitTop(folder: string): boolean {
  return existsSync(path.join(folder, '.git'));
}

function policyIn(folder: string): string | null {
  const names = readNames(folder).filter((name) => POLICY_FILE.test(name));
  if (names.length > 1) throw ambiguous(folder, names);
  return names[0] === undefined ? null : path.join(folder, names[0]);
}

/** The names in a folder; one above the project that may not be read holds no policy of ours. */
function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function ambiguous(folder: string, names: readonly string[]): LintelError {
  const message = `${folder} holds ${names.length} policy files: ${names.join(', ')}. Keep one.`;
  return new LintelError('policy-ambiguous', message);
}
