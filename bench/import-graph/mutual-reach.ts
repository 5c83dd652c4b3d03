import type { Graph, GraphEdge } from './graph.js';

type Targets = ReadonlyMap<string, readonly string[]>;

/**
 * The files that reach each other, where there are several or one that imports itself; in the order of
 * their names. Found by two searches, the second one against the edges (Kosaraju and Sharir, 1981), so
 * that nothing is shared with what Lintel computes by Tarjan's algorithm.
 */
export function findMutual({ files, edges }: Graph): readonly (readonly string[])[] {
  const [onwards, backwards] = [toTargets(edges), toTargets(edges.map(turn))];
  const last = finish(files, onwards, new Set()).reverse();
  const met = new Set<string>();
  const groups = last.map((file) => finish([file], backwards, met).sort());
  return groups.filter((group) => isCircular(group, onwards)).sort(byFirst);
}

const turn = ({ from, to }: GraphEdge): GraphEdge => ({ from: to, to: from });

function toTargets(edges: readonly GraphEdge[]): Targets {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (targets.get(from)?.push(to) === undefined) targets.set(from, [to]);
  }
  return targets;
}

/** All that is reached from some files and was not met before, each in the order in which it is left. */
function finish(starts: readonly string[], targets: Targets, met: Set<string>): string[] {
  const left: string[] = [];
  for (const start of starts) leaveAll(start, targets, [met, left]);
  return left;
}

type Search = readonly [met: Set<string>, left: string[]];

/** A chain of imports may be longer than the call stack. */
function leaveAll(start: string, targets: Targets, [met, left]: Search): void {
  const path = enter(start, targets, met);
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const next = step.rest.next();
    if (next.done === true) left.push(path.pop()!.file);
    else path.push(...enter(next.value, targets, met));
  }
}

interface Step {
  readonly file: string;
  readonly rest: Iterator<string>;
}

function enter(file: string, targets: Targets, met: Set<string>): Step[] {
  if (met.has(file)) return [];
  met.add(file);
  return [{ file, rest: (targets.get(file) ?? []).values() }];
}

function isCircular(group: readonly string[], targets: Targets): boolean {
  const [first] = group;
  return group.length > 1 || (first !== undefined && (targets.get(first) ?? []).includes(first));
}

const byFirst = ([a = '']: readonly string[], [b = '']: readonly string[]): number =>
  a < b ? -1 : 1;
