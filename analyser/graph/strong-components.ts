import type { IntegerGraph } from './integer-graph.js';

type Targets = IntegerGraph['targets'];

/** Where a search stands. Numbers start at 1; 0 is what was not met. */
interface Search {
  readonly targets: Targets;
  /** In which order nodes were met. */
  readonly met: Int32Array;
  /** The earliest node that is known to be reached from a node and to reach it. */
  readonly low: Int32Array;
  /** How many of a node's targets were looked at. */
  readonly seen: Int32Array;
  readonly labels: Int32Array;
  /** Nodes that the search is in. */
  readonly path: number[];
  /** Nodes that were met and have no label. */
  readonly open: number[];
  count: number;
}

/**
 * Gives each node the label of its strongly connected component, by Tarjan's algorithm (Depth-first
 * search and linear graph algorithms, 1972) on stacks of its own: a chain of imports may be longer
 * than the call stack.
 */
export function labelComponents({ targets }: Pick<IntegerGraph, 'targets'>): Int32Array {
  const search = openSearch(targets);
  for (let root = 0; root < targets.length; root += 1) {
    if (search.met[root] === 0) meet(root, search);
    while (search.path.length > 0) step(search.path.at(-1)!, search);
  }
  return search.labels;
}

function openSearch(targets: Targets): Search {
  const [met, low, seen, labels] = Array.from({ length: 4 }, () => new Int32Array(targets.length));
  const arrays = { met: met!, low: low!, seen: seen!, labels: labels! };
  return { targets, ...arrays, path: [], open: [], count: 0 };
}

function meet(node: number, search: Search): void {
  search.count += 1;
  search.met[node] = search.count;
  search.low[node] = search.count;
  search.path.push(node);
  search.open.push(node);
}

/** Goes to the next target of a node, or leaves it. */
function step(node: number, search: Search): void {
  const target = search.targets[node]![search.seen[node]!];
  if (target === undefined) return leave(node, search);
  search.seen[node]! += 1;
  if (search.met[target] === 0) meet(target, search);
  else if (search.labels[target] === 0) lower(node, search.met[target]!, search);
}

function leave(node: number, search: Search): void {
  search.path.pop();
  const outer = search.path.at(-1);
  if (search.low[node] === search.met[node]) label(node, search);
  else lower(outer!, search.low[node]!, search);
}

function lower(node: number, to: number, { low }: Search): void {
  low[node] = Math.min(low[node]!, to);
}

/** All nodes that were met since the first one of a component, and have no label, belong to it. */
function label(first: number, { open, labels, met }: Search): void {
  for (let node = -1; node !== first;) {
    node = open.pop()!;
    labels[node] = met[first]!;
  }
}
