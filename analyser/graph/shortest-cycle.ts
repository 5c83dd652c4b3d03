import type { IntegerGraph } from './integer-graph.js';

type Targets = IntegerGraph['targets'];

/**
 * How many links the searches of one component may follow: about a tenth of a second's worth. In a
 * component of some hundred files every file is searched from, and the circle is the shortest there
 * is; mostly in far larger ones too, since no search goes further than the best circle so far. Where
 * it does not suffice, files were searched from in the order of their names, and the circle is the
 * shortest that leads through one of those and through none that comes before it.
 */
const BUDGET = 1_000_000;

/**
 * The shortest circle in a component, given as its nodes in order: of several the one whose first
 * node comes first. Each of its nodes leads to the next, and the last to the first.
 */
export function findShortestCycle(
  members: readonly number[],
  { targets }: Pick<IntegerGraph, 'targets'>,
): readonly number[] {
  const inner = toInner(members, targets);
  return shortestIn(inner).map((index) => members[index]!);
}

/** The component by itself, its nodes numbered from 0 in their order. */
function toInner(members: readonly number[], targets: Targets): Targets {
  const indexes = new Map(members.map((node, index) => [node, index]));
  return members.map((node) => targets[node]!.flatMap((target) => indexes.get(target) ?? []));
}

interface Search {
  readonly targets: Targets;
  /** By node, the last start that it was reached from, counted from 1, and from which node. */
  readonly reachedFrom: Int32Array;
  readonly parents: Int32Array;
  left: number;
}

function shortestIn(targets: Targets): readonly number[] {
  const search = openSearch(targets);
  let best: readonly number[] = [];
  for (let start = 0; start < targets.length && hasTime(search, best); start += 1) {
    best = circleFrom(start, best.length || Infinity, search) ?? best;
  }
  return best;
}

const hasTime = ({ left }: Search, best: readonly number[]): boolean => left > 0 || !best.length;

function openSearch(targets: Targets): Search {
  const [reachedFrom, parents] = [new Int32Array(targets.length), new Int32Array(targets.length)];
  return { targets, reachedFrom, parents, left: BUDGET };
}

/** The shortest circle of less than `limit` nodes through a node and none that comes before it. */
function circleFrom(start: number, limit: number, search: Search): readonly number[] | null {
  for (const level of levelsFrom(start, limit, search)) {
    const last = level.find((node) => search.targets[node]!.includes(start));
    if (last !== undefined) return pathTo(last, start, search);
  }
  return null;
}

/** The nodes that are no, one, two and more steps away, as long as there are any. */
function* levelsFrom(start: number, limit: number, search: Search) {
  let level: readonly number[] = [start];
  for (let length = 1; length < limit && level.length > 0; length += 1) {
    yield level;
    level = level.flatMap((node) => reach(node, start, search));
  }
}

function reach(node: number, start: number, search: Search): readonly number[] {
  const targets = search.targets[node]!;
  const isFresh = (it: number): boolean => it > start && search.reachedFrom[it] !== start + 1;
  const fresh = targets.filter(isFresh);
  for (const target of fresh) mark(target, [node, start], search);
  search.left -= targets.length + 1;
  return fresh;
}

type From = readonly [parent: number, start: number];

function mark(node: number, [parent, start]: From, { reachedFrom, parents }: Search): void {
  reachedFrom[node] = start + 1;
  parents[node] = parent;
}

function pathTo(last: number, start: number, { parents }: Search): readonly number[] {
  const path = [last];
  while (path.at(-1) !== start) path.push(parents[path.at(-1)!]!);
  return path.reverse();
}
