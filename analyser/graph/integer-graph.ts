import type { Edge, ProjectFile } from '../../rules/project-model.js';

/** An import graph whose nodes are numbers: the indexes of the files in the order of their names. */
export interface IntegerGraph {
  readonly files: readonly string[];
  /** By node; each target once, in the order of the nodes. */
  readonly targets: readonly (readonly number[])[];
  /** The first edge by which one node leads to another. */
  edgeOf(from: number, to: number): Edge;
}

/** The graph of files that come in the order of their names. */
export function toIntegerGraph(files: readonly ProjectFile[], withTypes: boolean): IntegerGraph {
  const nodes = new Map(files.map(({ file }, node) => [file, node]));
  const leads = ({ link, to }: Edge): number =>
    to.kind !== 'file' || (link.typeOnly && !withTypes) ? -1 : (nodes.get(to.file) ?? -1);
  const targets = files.map(({ edges }) => toTargets(edges.map(leads)));
  const edgeOf = (from: number, to: number) => files[from]!.edges.find((it) => leads(it) === to)!;
  return { files: files.map(({ file }) => file), targets, edgeOf };
}

/** What leads to a file that is no part of the graph leads out of it. */
function toTargets(found: readonly number[]): number[] {
  return [...new Set(found)].filter((node) => node >= 0).sort((a, b) => a - b);
}
