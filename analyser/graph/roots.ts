import path from 'node:path';
import { mentionKey, RUNS_ITSELF } from '../facts/links/mentions.js';
import type { ListedFiles } from './listed-files.js';
import type { Manifests } from './manifests.js';
import { packageRoots } from './package-roots.js';
import { readPlainMentions } from './plain-mentions.js';
import { isConventional } from './root-names.js';

/** What is known of what is loaded from outside of the import graph. */
export interface RootsGround {
  /** The absolute path. */
  readonly root: string;
  readonly files: ListedFiles;
  readonly manifests: Manifests;
  /** What the sources mention, by file. */
  readonly mentions: ReadonlyMap<string, readonly string[]>;
  /** What the policy says is an entry. */
  readonly isEntry: (file: string) => boolean;
}

/**
 * The files that are known, or may be taken, to be loaded from outside of the graph: rather one too
 * many than one too few. Where no package.json says what a project is, that may be every file.
 */
export function findRoots(ground: RootsGround): ReadonlySet<string> {
  const { root, files, manifests } = ground;
  const read = [...files.all].filter(files.isRead);
  const isUnknown = manifests.all().length === 0 && manifests.above(root).length === 0;
  const found = isUnknown ? read : read.filter(toIsRoot(ground));
  return new Set([...found, ...packageRoots(root, files, manifests)]);
}

function toIsRoot(ground: RootsGround): (file: string) => boolean {
  const mentions = toMentions(ground);
  const isLoaded = isConventional(ground.root, ground.manifests);
  return (file) => isLoaded(file) || ground.isEntry(file) || isMentioned(file, mentions);
}

function toMentions({ root, files, mentions }: RootsGround): Mentions {
  const counts = countAll([...mentions.values()]);
  return { byFile: mentions, counts, plain: readPlainMentions(root, files) };
}

/** What is mentioned: by each source, by how many of them, and by other texts. */
interface Mentions {
  readonly byFile: ReadonlyMap<string, readonly string[]>;
  readonly counts: ReadonlyMap<string, number>;
  readonly plain: ReadonlySet<string>;
}

/** Whether a file runs by itself, or its name stands in a file that is not it. */
function isMentioned(file: string, { byFile, counts, plain }: Mentions): boolean {
  const [own, key] = [byFile.get(file) ?? [], mentionKey(file)];
  const inOthers = (counts.get(key) ?? 0) > (own.includes(key) ? 1 : 0);
  const inTexts = plain.has(key) || plain.has(folderOf(key));
  return inOthers || inTexts || own.includes(RUNS_ITSELF);
}

/** `jobs/index` may be named by its folder alone. */
const folderOf = (key: string): string => path.posix.dirname(key);

function countAll(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const keys of lists) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
