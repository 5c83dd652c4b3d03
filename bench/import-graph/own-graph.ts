import type { Project, ProjectFile } from '../../rules/project-model.js';
import type { Graph, GraphEdge } from './graph.js';

/** The graph that Lintel's rules judge, imports of types included. */
export function toOwnGraph({ files }: Project): Graph {
  return { files: files.map(({ file }) => file), edges: files.flatMap(edgesOf) };
}

function edgesOf({ file, edges }: ProjectFile): GraphEdge[] {
  return edges.flatMap(({ to }) => (to.kind === 'file' ? [{ from: file, to: to.file }] : []));
}
