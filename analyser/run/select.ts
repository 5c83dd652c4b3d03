import { lstatSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { FilePolicy } from '../../policy/file-settings.js';
import { languageOf } from './read-text.js';
import type { Listing } from './listing.js';
import type { Selection, Skipped, SkipReason, Target } from './target.js';

const DECLARATION = /\.d\.(?:[^./]+\.)?[cm]?ts$/;

/** Sorts listed files into those that are judged and those that are not, by reason. */
export function selectOnDisk(
  root: string,
  listing: Listing,
  skipOf: (file: string) => SkipReason | null,
): Selection {
  const sorted = [...listing.files].sort();
  const sorts = sorted.map((file) => toSkipped(file, skipOf(file)) ?? toTarget(root, file));
  return { ...divide(sorts), unreadable: listing.unreadable };
}

/** Parts targets from what is skipped. */
export function divide(sorts: readonly (Target | Skipped)[]): Omit<Selection, 'unreadable'> {
  return {
    targets: sorts.filter((it): it is Target => 'origin' in it),
    skipped: sorts.filter((it): it is Skipped => 'reason' in it),
  };
}

/** A skipped file, if there is a reason. */
export function toSkipped(file: string, reason: SkipReason | null): Skipped | null {
  return reason === null ? null : { file, reason };
}

/** What the name of a file alone says, and the policy of it. */
export function skipByName(policy: FilePolicy, generated: ReadonlySet<string>) {
  return (file: string): SkipReason | null => {
    if (languageOf(file) === undefined) return 'other-extension';
    if (policy.ignoreOf(file) !== undefined) return 'ignored';
    if (DECLARATION.test(file)) return 'declaration';
    return generated.has(file) ? 'generated' : null;
  };
}

function toTarget(root: string, file: string): Target | Skipped {
  const absolute = path.join(root, file);
  const stats = lstatSync(absolute, { throwIfNoEntry: false });
  const skip = skipByKind(stats);
  if (skip !== null || stats === undefined) return { file, reason: skip ?? 'missing' };
  return { file, language: languageOf(file)!, origin: { kind: 'disk', path: absolute, stats } };
}

function skipByKind(stats: Stats | undefined): SkipReason | null {
  if (stats === undefined) return 'missing';
  if (stats.isSymbolicLink()) return 'symlink';
  if (stats.isDirectory()) return 'submodule';
  return stats.isFile() ? null : 'special';
}

/** The selection of one text that came in under a file's name. */
export function selectText(policy: FilePolicy, file: string, content: Uint8Array): Selection {
  const skipped = toSkipped(file, skipByName(policy, new Set())(file));
  const language = languageOf(file);
  if (skipped !== null || language === undefined) {
    return { targets: [], skipped: skipped === null ? [] : [skipped], unreadable: [] };
  }
  const target: Target = { file, language, origin: { kind: 'text', content } };
  return { targets: [target], skipped: [], unreadable: [] };
}
