import { lstatSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { FilePolicy } from '../../policy/file-settings.js';
import { isDeclarationFile } from '../facts/languages.js';
import { languageOf } from './read-text.js';
import { failureOf } from './failure.js';
import type { Unreadable } from './listing.js';
import type { Selection, Skipped, SkipReason, Target } from './target.js';

type Sort = Target | Skipped | Unreadable;

/** Sorts listed files into those that are judged and those that are not, by reason. */
export function selectOnDisk(root: string, files: readonly string[], skipOf: SkipOf): Selection {
  const sorted = [...files].sort();
  return divide(sorted.map((file) => toSkipped(file, skipOf(file)) ?? toTarget(root, file)));
}

/** Parts targets from what is skipped, and from what can't be read. */
export function divide(sorts: readonly Sort[]): Selection {
  return {
    targets: sorts.filter((it): it is Target => 'origin' in it),
    skipped: sorts.filter((it): it is Skipped => 'reason' in it),
    unreadable: sorts.filter((it): it is Unreadable => 'failure' in it),
  };
}

/** A skipped file, if there is a reason. */
export function toSkipped(file: string, reason: SkipReason | null): Skipped | null {
  return reason === null ? null : { file, reason };
}

/** What the name of a file alone says, and the policy of it. */
export function skipByName(policy: FilePolicy, generated: ReadonlySet<string>): SkipOf {
  return (file) => SKIPS.find(([, holds]) => holds(file, policy, generated))?.[0] ?? null;
}

export type SkipOf = (file: string) => SkipReason | null;
type Holds = (file: string, policy: FilePolicy, generated: ReadonlySet<string>) => boolean;

/** The reasons in the order in which they are asked for. */
const SKIPS: readonly (readonly [SkipReason, Holds])[] = [
  // git lists a repository inside of its tree as one entry.
  ['submodule', (file) => file.endsWith('/')],
  ['other-extension', (file) => languageOf(file) === undefined],
  ['ignored', (file, policy) => policy.ignoreOf(file) !== undefined],
  ['declaration', isDeclarationFile],
  ['generated', (file, _policy, generated) => generated.has(file)],
];

function toTarget(root: string, file: string): Sort {
  try {
    return toTargetOf(file, path.join(root, file));
  } catch (error) {
    return { file, failure: failureOf(error) };
  }
}

/** A name that is no UTF-8 has lost bytes on its way here, so that nothing bears what is left. */
function toMissing(file: string): Skipped | Unreadable {
  if (!file.includes('\uFFFD')) return { file, reason: 'missing' };
  return { file, failure: 'its name is not valid UTF-8' };
}

function toTargetOf(file: string, absolute: string): Sort {
  const stats = lstatSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) return toMissing(file);
  const reason = skipByKind(stats);
  if (reason !== null) return { file, reason };
  return { file, language: languageOf(file)!, origin: { kind: 'disk', path: absolute, stats } };
}

function skipByKind(stats: Stats): SkipReason | null {
  if (stats.isSymbolicLink()) return 'symlink';
  if (stats.isDirectory()) return 'submodule';
  return stats.isFile() ? null : 'special';
}

/** The selection of one text that came in under a file's name. */
export function selectText(policy: FilePolicy, file: string, content: Uint8Array): Selection {
  const reason = skipByName(policy, new Set())(file);
  if (reason !== null) return divide([{ file, reason }]);
  return divide([{ file, language: languageOf(file)!, origin: { kind: 'text', content } }]);
}
