import { findComponents } from '../../analyser/graph/components.js';
import { NO_OUTLINE } from '../../rules/outline-model.js';
import type { Edge, ProjectFile } from '../../rules/project-model.js';
import type { Bundle } from './bundle-links.js';
import type { GraphNode, Tangle } from './graph.js';

/** The circles of a graph at any level: each node is looked at as if it were one file. */
export function findTangles(nodes: readonly GraphNode[], bundles: readonly Bundle[]): Tangle[] {
  const files = toFiles(nodes, bundles);
  const graph = { files, byFile: new Map(files.map((file) => [file.file, file])) };
  return findComponents(graph, false).map(({ files: within, shortest }) => ({
    ...{ nodes: within, shortest: shortest.map(({ file }) => file) },
  }));
}

const ALONE = { isTest: false, modules: [], isEntry: false, testModules: [] };
const BARE = { ...ALONE, compositionRoot: null, outline: NO_OUTLINE };

function toFiles(nodes: readonly GraphNode[], bundles: readonly Bundle[]): ProjectFile[] {
  const edges = new Map(nodes.map(({ name }) => [name, new Array<Edge>()]));
  for (const { from, to, links } of bundles) {
    const all = links.map(({ link }): Edge => ({ link, to: { kind: 'file', file: to } }));
    edges.get(from)?.push(...all);
  }
  return nodes.map(({ name }) => ({ ...BARE, file: name, edges: edges.get(name) ?? [] }));
}
