import { escapeForTerminal } from '../reports/escape.js';
import { showCount } from '../reports/figures.js';
import { toNumbers } from './node-numbers.js';
import { toTangledNames } from './tangled-names.js';
import type { Graph, GraphEdge, GraphNode } from './graph.js';

/** A flowchart for Mermaid, as Markdown hosts draw it. */
export function renderMermaid(graph: Graph): string {
  const numbers = toNumbers(graph);
  const nodes = graph.nodes.map((node, index) => `  n${index}["${labelOf(node)}"]`);
  const edges = graph.edges.map((edge) => drawEdge(edge, numbers));
  const styles = graph.edges.flatMap(styleEdge);
  return `${[...HEAD, ...nodes, ...edges, ...styles, ...markTangled(graph)].join('\n')}\n`;
}

const HEAD = ['flowchart LR', '  accTitle: What imports what'];

function labelOf({ name, files, findings }: GraphNode): string {
  const found = findings === 0 ? '' : `, ${showCount(findings, 'finding')}`;
  return `${escapeForMermaid(name)}<br/>${showCount(files, 'file')}${found}`;
}

const SPECIAL = /[^\p{L}\p{N} ._/@-]/gu;

/** Mermaid knows characters by number between `#` and `;`. */
function escapeForMermaid(text: string): string {
  return escapeForTerminal(text).replace(SPECIAL, (it) => `#${it.codePointAt(0)};`);
}

type Numbers = ReadonlyMap<string, number>;

function drawEdge(edge: GraphEdge, numbers: Numbers): string {
  const arrow = edge.typeOnly ? '-.->' : '-->';
  const words = [edge.links, ...(edge.forbidden.length > 0 ? ['forbidden'] : [])];
  return `  n${numbers.get(edge.from)} ${arrow}|${words.join(' ')}| n${numbers.get(edge.to)}`;
}

const FORBIDDEN = 'stroke:#cf222e,stroke-width:3px,color:#cf222e';
const TANGLED = 'stroke:#9a6700,stroke-width:2px';

function styleEdge({ forbidden, inCycle }: GraphEdge, index: number): string[] {
  if (forbidden.length > 0) return [`  linkStyle ${index} ${FORBIDDEN}`];
  return inCycle ? [`  linkStyle ${index} ${TANGLED}`] : [];
}

function markTangled(graph: Graph): string[] {
  const tangled = toTangledNames(graph);
  const ids = graph.nodes.flatMap(({ name }, index) => (tangled.has(name) ? [`n${index}`] : []));
  if (ids.length === 0) return [];
  return [`  classDef cycle ${TANGLED}`, `  class ${ids.join(',')} cycle`];
}
