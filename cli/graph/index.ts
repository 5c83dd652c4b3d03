import type { GRAPH_FORMATS } from '../options.js';
import type { Graph } from './graph.js';

export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/** A graph in, the whole text out, which ends in a newline. */
export type RenderGraph = (graph: Graph) => string;

/** The formats by name, each loaded when asked for. */
export const GRAPH_RENDERERS: Readonly<Record<GraphFormat, () => Promise<RenderGraph>>> = {
  mermaid: async () => (await import('./mermaid.js')).renderMermaid,
  dot: async () => (await import('./dot.js')).renderDot,
  json: async () => (await import('./json.js')).renderGraphJson,
  svg: async () => (await import('./svg.js')).renderSvg,
};
