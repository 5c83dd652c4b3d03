import { demand, splitNul, type Git } from '../run/git.js';

/** A commit, as it is told of. */
export interface Commit {
  readonly oid: string;
  /** When it came in, in ISO 8601. */
  readonly date: string;
  readonly subject: string;
}

/** A file of a commit, as git keeps it. */
export interface TreeEntry {
  /** Relative to the folder that git runs in, with forward slashes. */
  readonly file: string;
  readonly mode: string;
  readonly oid: string;
}

const FAILURE = 'The history can’t be read';

/**
 * So many commits of the first parents' line, evenly spread, the oldest first: all of them where
 * there are no more, else the oldest, the newest, and some between. Throws `git-failed`.
 */
export function sampleCommits(git: Git, count: number): Commit[] {
  const oids = demand(git, ['rev-list', '--first-parent', 'HEAD', '--'], NO_COMMIT);
  const sample = spread(oids.toString('utf8').trim().split('\n').reverse(), count);
  const args = ['show', '--no-patch', '-z', '--format=%H%n%cI%n%s', ...sample];
  return splitNul(demand(git, args, FAILURE)).map(toCommit);
}

const NO_COMMIT = `${FAILURE}, or there is none`;

function toCommit(entry: string): Commit {
  const [oid = '', date = '', ...subject] = entry.split('\n');
  return { oid, date, subject: subject.join(' ') };
}

/** So many of a list, evenly spread, the last one always among them. */
export function spread<Value>(all: readonly Value[], count: number): Value[] {
  const most = Math.min(count, all.length);
  const step = (all.length - 1) / Math.max(1, most - 1);
  const places = Array.from({ length: most }, (_, index) => Math.round(index * step));
  return most === 1 ? all.slice(-1) : places.map((place) => all[place]!);
}

/** The files below the folder that git runs in, as a commit has them. */
export function listTree(git: Git, { oid }: Commit): TreeEntry[] {
  const entries = splitNul(demand(git, ['ls-tree', '-r', '-z', oid], FAILURE));
  return entries.map(toEntry);
}

/** An entry is `100644 blob <oid><tab>file`. */
function toEntry(entry: string): TreeEntry {
  const tab = entry.indexOf('\t');
  const [mode = '', , oid = ''] = entry.slice(0, tab).split(' ');
  return { file: entry.slice(tab + 1), mode, oid };
}
