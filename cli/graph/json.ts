import { renderJson } from '../reports/json-document.js';
import type { Graph } from './graph.js';

/** The graph as a document for other tools; its version rises when its form changes. */
export function renderGraphJson(graph: Graph): string {
  return renderJson({ version: 1, ...graph });
}
