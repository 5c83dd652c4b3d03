import type { Graph } from './graph.js';

/** The places of a graph's nodes in its list, by their names. */
export function toNumbers({ nodes }: Pick<Graph, 'nodes'>): ReadonlyMap<string, number> {
  return new Map(nodes.map(({ name }, index) => [name, index]));
}
