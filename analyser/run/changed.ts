import { LintelError } from '../../policy/errors.js';
import { languageOf } from './read-text.js';
import { demand, splitNul, whyFails, type Git } from './git.js';
import type { Skipped, Target } from './target.js';

const NO_INDEX = 'The staged files can’t be listed';

/** A file in git's index that differs from the last commit. */
export interface Staged {
  readonly file: string;
  readonly mode: string;
  readonly oid: string;
}

/** What is staged below the root, as it stands in the index; deleted files are left out. */
export function listStaged(git: Git): Staged[] {
  const args = ['diff', '--cached', '--raw', '-z', '--no-abbrev', '--no-renames', '--relative'];
  const fields = splitNul(demand(git, [...args, '--diff-filter=d'], NO_INDEX));
  const entries = fields.filter((_, index) => index % 2 === 0);
  const staged = entries.map((entry, index) => toStaged(entry, fields[2 * index + 1] ?? ''));
  demandMerged(staged);
  return staged;
}

/** Everything in git's index below the root; of a conflict, no side. */
export function listTracked(git: Git): Staged[] {
  const entries = splitNul(demand(git, ['ls-files', '-z', '--stage'], NO_INDEX));
  return entries.map(toTracked).filter(({ stage }) => stage === '0');
}

/** An entry is `100644 <oid> 0<tab>file`. */
function toTracked(entry: string): Staged & { readonly stage: string | undefined } {
  const tab = entry.indexOf('\t');
  const [mode = '', oid = '', stage] = entry.slice(0, tab).split(' ');
  return { file: entry.slice(tab + 1), mode, oid, stage };
}

/** A conflict has no content in the index that could be judged; git won't commit it either. */
function demandMerged(staged: readonly Staged[]): void {
  const open = staged.filter(({ oid }) => /^0+$/.test(oid)).map(({ file }) => file);
  if (open.length === 0) return;
  const message = `There are conflicts that are not resolved: ${open.join(', ')}. Resolve them first.`;
  throw new LintelError('git-failed', message);
}

/** An entry is `:100644 100644 <oid> <oid> M`: modes, object names, and the kind of change. */
function toStaged(entry: string, file: string): Staged {
  const [, mode = '', , oid = ''] = entry.split(' ');
  return { file, mode, oid };
}

/** A staged file as a target, or why it is none; git's modes tell links and submodules. */
export function toStagedTarget({ file, mode, oid }: Staged): Target | Skipped {
  if (mode === '120000') return { file, reason: 'symlink' };
  if (mode === '160000') return { file, reason: 'submodule' };
  return { file, language: languageOf(file)!, origin: { kind: 'index', oid } };
}

/** The files below the root that have changed since a commit's merge base, untracked ones too. */
export function listSince(git: Git, ref: string): ReadonlySet<string> {
  const base = findBase(git, ref);
  const changed = ['diff', '--name-only', '-z', '--relative', '--diff-filter=d', base];
  return new Set([changed, UNTRACKED].flatMap((args) => splitNul(demand(git, args, NO_LIST))));
}

/** The files on disk below the root that are neither in git's index nor ignored. */
export function listUntracked(git: Git): ReadonlySet<string> {
  return new Set(splitNul(demand(git, UNTRACKED, NO_LIST)));
}

const UNTRACKED = ['ls-files', '-z', '--others', '--exclude-standard'];

const NO_LIST = 'What has changed can’t be listed';

function findBase(git: Git, ref: string): string {
  const args = ['merge-base', '--end-of-options', ref, 'HEAD'];
  const base = git(args)?.toString('utf8').trim();
  if (base) return base;
  demand(git, ['rev-parse', '--git-dir'], NO_LIST);
  throw unknownRef(ref, whyFails(git, args), isShallow(git) ? SHALLOW : '');
}

const isShallow = (git: Git): boolean =>
  git(['rev-parse', '--is-shallow-repository'])?.toString('utf8').trim() === 'true';

const SHALLOW =
  ' This clone is shallow: fetch its history (`git fetch --unshallow`; `fetch-depth: 0` in GitHub ' +
  'Actions, `GIT_DEPTH: 0` in GitLab).';

function unknownRef(ref: string, why: string, advice: string): LintelError {
  const problem = `--since ${JSON.stringify(ref)} names no commit that shares history with HEAD`;
  return new LintelError('git-failed', `${problem}${why && `: ${why}`}.${advice}`);
}

/** The contents of objects, in order. Throws `git-failed` if one is not there. */
export function readObjects(git: Git, oids: readonly string[]): Uint8Array[] {
  if (oids.length === 0) return [];
  const feed: Git = (args, _, tellWhy) => git(args, `${oids.join('\n')}\n`, tellWhy);
  return splitObjects(demand(feed, ['cat-file', '--batch'], NO_CONTENT), oids);
}

const NO_CONTENT = 'The staged contents can’t be read';

/** Each object comes as a line `<oid> blob <size>`, its content, and a newline. */
function splitObjects(output: Buffer, oids: readonly string[]): Uint8Array[] {
  let end = -1;
  return oids.map((oid) => {
    const start = output.indexOf('\n', end + 1) + 1;
    end = start + sizeOf(output.toString('latin1', end + 1, start), oid);
    return output.subarray(start, end);
  });
}

function sizeOf(head: string, oid: string): number {
  const size = Number(head.split(' ')[2]);
  if (Number.isNaN(size)) throw new LintelError('git-failed', `git has no object ${oid}.`);
  return size;
}
