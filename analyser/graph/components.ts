import type { Component, Cycle, Project } from '../../rules/project-model.js';
import { toIntegerGraph, type IntegerGraph } from './integer-graph.js';
import { findShortestCycle } from './shortest-cycle.js';
import { labelComponents } from './strong-components.js';

type Graph = Pick<Project, 'files' | 'byFile'>;

/**
 * The strongly connected components of the import graph that have more than one file or a file that
 * imports itself, in the order of their first files.
 */
export function findComponents({ files }: Graph, withTypes: boolean): readonly Component[] {
  const graph = toIntegerGraph(files, withTypes);
  const circular = membersOf(graph).filter((members) => isCircular(members, graph));
  return circular.map((members) => toComponent(members, graph));
}

/** Nodes by component, each list in the order of names, as the nodes are. */
function membersOf(graph: IntegerGraph): readonly (readonly number[])[] {
  const members = new Map<number, number[]>();
  labelComponents(graph).forEach((label, node) => {
    if (members.get(label)?.push(node) === undefined) members.set(label, [node]);
  });
  return [...members.values()];
}

function isCircular(members: readonly number[], { targets }: IntegerGraph): boolean {
  return members.length > 1 || targets[members[0]!]!.includes(members[0]!);
}

/** The shortest circle is looked for when it is asked for: that may take long. */
class FoundComponent implements Component {
  private found: Cycle | null = null;

  constructor(
    readonly files: readonly string[],
    private readonly find: () => Cycle,
  ) {}

  get shortest(): Cycle {
    return (this.found ??= this.find());
  }
}

function toComponent(members: readonly number[], graph: IntegerGraph): Component {
  const files = members.map((node) => graph.files[node]!);
  return new FoundComponent(files, () => toCycle(findShortestCycle(members, graph), graph));
}

const toCycle = (circle: readonly number[], { files, edgeOf }: IntegerGraph): Cycle =>
  circle.map((node, index) => {
    const next = circle[(index + 1) % circle.length]!;
    return { file: files[node]!, link: edgeOf(node, next).link };
  });
