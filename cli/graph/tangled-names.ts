import type { Graph } from './graph.js';

/** The nodes that lie on a circle. */
export function toTangledNames({ cycles }: Pick<Graph, 'cycles'>): ReadonlySet<string> {
  return new Set(cycles.flatMap(({ nodes }) => nodes));
}
