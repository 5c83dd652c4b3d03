import { existsSync } from 'node:fs';
import path from 'node:path';
import { LintelError } from '../../policy/errors.js';
import { toFilePolicy, toMatcher } from '../../policy/file-settings.js';
import { isWithin, relativeTo } from '../../policy/relative-path.js';
import type { ResolvedPolicy } from '../../policy/resolve.js';
import { listSince, listStaged, listTracked, toStagedTarget, type Staged } from './changed.js';
import { demandSingleRoots } from './composition-roots.js';
import { findGenerated } from './generated-attribute.js';
import { isGlob, listPath, unmatched, type Area, type Listing } from './listing.js';
import { divide, selectOnDisk, skipByName, toSkipped } from './select.js';
import { tally } from './tally.js';
import type { Selection } from './target.js';
import { demandMatches } from './vacuity.js';

/** What a run is asked to look at. */
export interface Request {
  /** Relative to the root, with forward slashes; the root itself is the empty string. */
  readonly paths: readonly string[];
  readonly staged: boolean;
  readonly since: string | null;
}

/** Lists and sorts what a run looks at. Throws where something that was named is not there. */
export function discover(area: Area, policy: ResolvedPolicy, request: Request): Selection {
  return (request.staged ? selectStaged : selectNamed)(area, policy, request);
}

/** All files of a project as they lie on disk, whatever was asked for. */
export function listAll(area: Area, policy: ResolvedPolicy): Selection {
  return selectListed(area, policy, listPath(area, ''));
}

/** All files of a project as they stand in git's index. */
export function listIndex(area: Area, policy: ResolvedPolicy): Selection {
  return selectIndexed(area, policy, listTracked(area.git));
}

function selectNamed(area: Area, policy: ResolvedPolicy, request: Request): Selection {
  const listing = joinListings(request.paths.map((named) => listPath(area, named)));
  if (isWhole(request)) demandSense(policy, listing.files);
  const selection = selectListed(area, policy, keepSince(area, listing, request));
  if (request.since === null) demandSources(selection, request);
  return selection;
}

/** All of the project is looked at, as it lies on disk. */
export const isWhole = ({ paths, since, staged }: Request): boolean =>
  paths.includes('') && since === null && !staged;

function demandSense(policy: ResolvedPolicy, files: readonly string[]): void {
  demandMatches(policy, files);
  demandSingleRoots(policy.structure.compositionRoots, files);
}

function joinListings(listings: readonly Listing[]): Listing {
  return {
    files: [...new Set(listings.flatMap(({ files }) => files))],
    unreadable: listings.flatMap(({ unreadable }) => unreadable),
  };
}

function keepSince({ git }: Area, listing: Listing, { since }: Request): Listing {
  if (since === null) return listing;
  const changed = listSince(git, since);
  return { ...listing, files: listing.files.filter((file) => changed.has(file)) };
}

/** A folder that can't be read and is ignored is left alone. */
function selectListed(area: Area, policy: ResolvedPolicy, listing: Listing): Selection {
  const files = toFilePolicy(policy);
  const skipOf = skipByName(files, findGenerated(area, listing.files));
  const selection = selectOnDisk(area.root, listing.files, skipOf);
  const folders = listing.unreadable.filter(({ file }) => files.ignoreOf(file) === undefined);
  return { ...selection, unreadable: [...selection.unreadable, ...folders] };
}

/** What was named and holds nothing that Lintel reads must not pass for clean. */
function demandSources({ targets, skipped, unreadable }: Selection, { paths }: Request): void {
  const isByPolicy = skipped.some(({ reason }) => reason === 'ignored' || reason === 'generated');
  if (targets.length > 0 || unreadable.length > 0 || isByPolicy) return;
  const named = paths.map((name) => name || '.').join(', ');
  const message = `${named}: there is nothing to judge (found: ${describeSkipped(skipped)}).`;
  throw new LintelError('path-unmatched', `${message} ${EXTENSIONS}`);
}

function describeSkipped(skipped: Selection['skipped']): string {
  const counts = Object.entries(tally(skipped.map(({ reason }) => reason)));
  return counts.map(([reason, count]) => `${count} ${reason}`).join(', ') || 'no file';
}

const EXTENSIONS = 'Lintel reads .ts .tsx .mts .cts .js .jsx .mjs .cjs.';

function selectStaged(area: Area, policy: ResolvedPolicy, { paths }: Request): Selection {
  const all = listStaged(area.git);
  const staged = [...new Set(paths.flatMap((named) => pickStaged(area, all, named)))];
  return selectIndexed(area, policy, staged);
}

function selectIndexed(area: Area, policy: ResolvedPolicy, entries: readonly Staged[]): Selection {
  const files = entries.map(({ file }) => file);
  const skipOf = skipByName(toFilePolicy(policy), findGenerated(area, files));
  return divide(entries.map((it) => toSkipped(it.file, skipOf(it.file)) ?? toStagedTarget(it)));
}

/** What is staged of a path or glob: it may be nothing, but the path must not be a mistake. */
function pickStaged(area: Area, staged: readonly Staged[], named: string): readonly Staged[] {
  const below = staged.filter(({ file }) => isBelow(file, named));
  if (below.length > 0 || existsSync(path.join(area.root, named))) return below;
  if (!isGlob(named)) throw unmatched(area, named);
  const matches = toMatcher([named]);
  return staged.filter(({ file }) => matches(file));
}

const isBelow = (file: string, named: string): boolean =>
  named === '' || file === named || file.startsWith(`${named}/`);

/** A path as it was typed, relative to the root. Throws `path-unmatched` outside of it. */
export function toNamed(root: string, cwd: string, typed: string): string {
  const place = path.resolve(cwd, typed);
  if (isWithin(root, place)) return relativeTo(root, place);
  const message = `"${typed}" lies outside of the project at ${root}. Run a check in its own project.`;
  throw new LintelError('path-unmatched', message);
}
