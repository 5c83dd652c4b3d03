import { toMatcher, type FilePolicy } from '../../policy/file-settings.js';
import type { NoOrphanModulesOptions } from '../../rules/no-orphan-modules/options.js';
import type { ListedFiles } from '../graph/listed-files.js';
import { openManifests } from '../graph/manifests.js';
import { remembered } from '../graph/remembered.js';
import { findRoots } from '../graph/roots.js';
import type { Gathered } from './gather.js';

/** The rule that asks for roots, and whose options name some. */
export const ORPHANS = 'no-orphan-modules';

/** What was read of a project's files, and which files there are. */
interface Material {
  readonly root: string;
  readonly gathered: readonly Gathered[];
  readonly files: ListedFiles;
}

/** The files of a project that something outside of its import graph loads. */
export function rootsOf(material: Material, policy: FilePolicy): ReadonlySet<string> {
  const { root, gathered, files } = material;
  const mentions = new Map(gathered.map((it) => [it.target.file, mentionsIn(it)]));
  const manifests = openManifests(root, files.all);
  return findRoots({ root, files, manifests, mentions, isEntry: toIsEntry(policy) });
}

function mentionsIn({ lines }: Gathered): readonly string[] {
  // A line of ours: read in this run, or kept under the version of its form.
  return lines?.mentions === undefined ? [] : (JSON.parse(lines.mentions) as string[]);
}

type Matches = (file: string) => boolean;

/** Globs are compiled once for all files that have the same options. */
function toIsEntry({ settingsOf }: FilePolicy): Matches {
  const compile = remembered(toEntryMatcher);
  return (file) => compile(settingsOf(file)[ORPHANS]?.options)(file);
}

function toEntryMatcher(options: unknown): Matches {
  // Options were parsed by the rule's own schema when the policy was loaded.
  const { entries } = (options ?? { entries: [] }) as NoOrphanModulesOptions;
  return entries.length === 0 ? () => false : toMatcher(entries);
}
