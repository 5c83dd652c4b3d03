import path from 'node:path';
import { LintelError } from '../../policy/errors.js';
import { toFilePolicy } from '../../policy/file-settings.js';
import type { ResolvedPolicy } from '../../policy/resolve.js';
import { listSince, listStaged, toStagedTarget } from './changed.js';
import { findGenerated } from './generated-attribute.js';
import { listPath, type Area, type Listing } from './listing.js';
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
  if (request.staged) return selectStaged(area, policy, request);
  const listing = joinListings(request.paths.map((named) => listPath(area, named)));
  if (isWhole(request)) demandMatches(policy, listing.files);
  const files = request.since === null ? listing.files : keepSince(area, listing, request.since);
  const skipOf = skipByName(toFilePolicy(policy), findGenerated(area, listing.files));
  const selection = selectOnDisk(area.root, { ...listing, files }, skipOf);
  if (request.since === null) demandSources(selection, request);
  return selection;
}

const isWhole = ({ paths, since }: Request): boolean => paths.includes('') && since === null;

function joinListings(listings: readonly Listing[]): Listing {
  return {
    files: [...new Set(listings.flatMap(({ files }) => files))],
    unreadable: listings.flatMap(({ unreadable }) => unreadable),
  };
}

function keepSince({ git }: Area, { files }: Listing, ref: string): readonly string[] {
  const changed = listSince(git, ref);
  return files.filter((file) => changed.has(file));
}

/** What was named and holds nothing that Lintel reads must not pass for clean. */
function demandSources({ targets, skipped, unreadable }: Selection, { paths }: Request): void {
  const isByPolicy = skipped.some(({ reason }) => reason === 'ignored' || reason === 'generated');
  if (targets.length > 0 || unreadable.length > 0 || isByPolicy) return;
  const named = paths.map((name) => name || '.').join(', ');
  const counts = Object.entries(tally(skipped.map(({ reason }) => reason)));
  const found = counts.map(([reason, count]) => `${count} ${reason}`).join(', ') || 'no file';
  const message = `${named}: there is nothing to judge (found: ${found}).`;
  throw new LintelError('path-unmatched', `${message} ${EXTENSIONS}`);
}

const EXTENSIONS = 'Lintel reads .ts .tsx .mts .cts .js .jsx .mjs .cjs.';

function selectStaged(area: Area, policy: ResolvedPolicy, { paths }: Request): Selection {
  const all = listStaged(area.git);
  const staged = all.filter(({ file }) => paths.some((named) => isBelow(file, named)));
  const generated = findGenerated(area, staged.map(({ file }) => file));
  const skipOf = skipByName(toFilePolicy(policy), generated);
  const sorts = staged.map((it) => toSkipped(it.file, skipOf(it.file)) ?? toStagedTarget(it));
  return { ...divide(sorts), unreadable: [] };
}

const isBelow = (file: string, named: string): boolean =>
  named === '' || file === named || file.startsWith(`${named}/`);

/** A path as it was typed, relative to the root. Throws `path-unmatched` outside of it. */
export function toNamed(root: string, cwd: string, typed: string): string {
  const relative = path.relative(root, path.resolve(cwd, typed)).split(path.sep).join('/');
  if (relative !== '..' && !relative.startsWith('../') && !path.isAbsolute(relative))
    return relative;
  const message = `"${typed}" lies outside of the project at ${root}. Run a check in its own project.`;
  throw new LintelError('path-unmatched', message);
}
