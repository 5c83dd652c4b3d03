import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Destination } from '../../rules/project-model.js';
import { openAmbientModules } from './ambient-modules.js';
import { findListed, type ListedFiles } from './listed-files.js';
import { openManifests } from './manifests.js';
import { openInstalled } from './installed.js';
import type { KeptResolutions } from './kept-resolutions.js';
import { explainMissing } from './missing.js';
import { STEPS, type Ask, type Search } from './resolution-steps.js';
import { isRelative, toPlain } from './specifiers.js';

/** Finds out where a specifier in a file leads. Files are relative to the root. */
export type Resolve = (file: string, specifier: string) => Destination;

/** Where a project lies, its files, and what is known from earlier runs. */
export interface ResolverGround {
  readonly root: string;
  readonly files: ListedFiles;
  readonly kept: KeptResolutions;
}

/**
 * Resolves as TypeScript, Node and bundlers do. What the list of files tells is found in memory; for
 * the rest each folder and specifier are looked for once, and not again while nothing has changed.
 */
export function openResolver(ground: ResolverGround): Resolve {
  const [find, known] = [toFind(ground), new Map<string, Destination>()];
  return (file, specifier) => {
    const key = `${path.posix.dirname(file)}\0${specifier}`;
    return known.get(key) ?? remember(known, key, find(toAsk(file, specifier)));
  };
}

function toFind({ root, files, kept }: ResolverGround): (ask: Ask) => Destination {
  const search = openSearch(root, files);
  return (ask) => inProject(ask, files) ?? demandTracked(look(ask, search, kept), files);
}

function openSearch(root: string, files: ListedFiles): Search {
  const real = realpathSync(root);
  const manifests = openManifests(real, files.all);
  const ambient = openAmbientModules(real, files.all);
  return { root: real, files, manifests, findInstalled: openInstalled(), ambient };
}

function toAsk(file: string, specifier: string): Ask {
  return { file, folder: path.posix.dirname(file), specifier: toPlain(specifier) };
}

function inProject({ folder, specifier }: Ask, files: ListedFiles): Destination | null {
  if (!isRelative(specifier)) return null;
  const file = findListed(path.posix.join(folder, specifier), files);
  return file === null ? null : { kind: files.isRead(file) ? 'file' : 'asset', file };
}

function remember(known: Map<string, Destination>, key: string, it: Destination): Destination {
  known.set(key, it);
  return it;
}

function look(ask: Ask, search: Search, kept: KeptResolutions): Destination {
  const before = kept.get(ask.folder, ask.specifier);
  if (before !== undefined) return before;
  const found = STEPS.map((step) => step(ask, search)).find((it) => it !== null);
  if (found == null) return { kind: 'unresolved', reason: explainMissing(ask, search) };
  kept.put(ask.folder, ask.specifier, found);
  return found;
}

/** What was found on disk is not there for others while git does not know of it. */
function demandTracked(to: Destination, { isUntracked }: ListedFiles): Destination {
  if (to.kind !== 'asset' || !isUntracked(to.file)) return to;
  const reason = `${to.file} is on disk and not in git’s index (\`git add\` it)`;
  return { kind: 'unresolved', reason };
}
