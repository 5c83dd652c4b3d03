import type { GraphEdge, GraphNode } from '../../graph/graph.js';
import { showCount } from './figures.js';

/** What an edge stands for, in a sentence or two. */
export function describeEdge(edge: GraphEdge): string {
  return `${edge.from} → ${edge.to}: ${showCount(edge.links, 'link')}. ${stateOf(edge)}`;
}

/** Whether an edge is allowed, and why; with what else is to be said of it. */
export function stateOf(edge: GraphEdge): string {
  const remarks = REMARKS.filter(([, holds]) => holds(edge)).map(([says]) => says);
  return [verdictOf(edge), ...remarks].filter(Boolean).join(' ');
}

function verdictOf({ forbidden, permission }: GraphEdge): string {
  if (forbidden.length > 0) return `Forbidden: ${[...new Set(forbidden)].join(' ')}`;
  return permission === null ? '' : `Allowed: ${permission}.`;
}

const REMARKS: readonly (readonly [says: string, holds: (edge: GraphEdge) => boolean])[] = [
  ['Types only.', ({ typeOnly }) => typeOnly],
  ['Part of a cycle.', ({ inCycle }) => inCycle],
];

/** What a node stands for. */
export const describeNode = ({ name, files, findings }: GraphNode): string =>
  `${name}: ${sizeOfNode({ files, findings })}. Choose it to list its findings.`;

/** How many files it has, and findings if there are any. */
export function sizeOfNode({ files, findings }: Pick<GraphNode, 'files' | 'findings'>): string {
  return [showCount(files, 'file'), ...(findings > 0 ? [showCount(findings, 'finding')] : [])].join(
    ', ',
  );
}
