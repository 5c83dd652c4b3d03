import { escapeForTerminal } from '../reports/escape.js';
import { showCount } from '../reports/figures.js';
import type { Graph, GraphEdge, GraphNode } from './graph.js';
import { toNumbers } from './node-numbers.js';
import { toTangledNames } from './tangled-names.js';

/** A digraph for Graphviz. */
export function renderDot(graph: Graph): string {
  const [numbers, tangled] = [toNumbers(graph), toTangledNames(graph)];
  const nodes = graph.nodes.map((node) => drawNode(node, [numbers, tangled]));
  const edges = graph.edges.map((edge) => drawEdge(edge, numbers));
  return `${[...HEAD, ...nodes, ...edges, '}'].join('\n')}\n`;
}

const HEAD = [
  'digraph lintel {',
  '  rankdir=LR;',
  '  node [shape=box, style=rounded, fontname="sans-serif"];',
  '  edge [fontname="sans-serif", fontsize=10];',
];

type Numbers = ReadonlyMap<string, number>;
type Places = readonly [numbers: Numbers, tangled: ReadonlySet<string>];

function drawNode({ name, files, findings }: GraphNode, [numbers, tangled]: Places): string {
  const found = findings === 0 ? '' : `, ${showCount(findings, 'finding')}`;
  const label = `${escapeForDot(name)}\\n${showCount(files, 'file')}${found}`;
  const marks = tangled.has(name) ? ', color="#9a6700", penwidth=2' : '';
  return `  n${numbers.get(name)} [label="${label}"${marks}];`;
}

/** Labels know escapes of their own, and character references as HTML does. */
function escapeForDot(text: string): string {
  const written = escapeForTerminal(text).replace(/[\\"]/g, '\\$&');
  return written.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function drawEdge(edge: GraphEdge, numbers: Numbers): string {
  const ends = `n${numbers.get(edge.from)} -> n${numbers.get(edge.to)}`;
  return `  ${ends} [label="${edge.links}"${looksOf(edge)}];`;
}

function looksOf({ typeOnly, forbidden, inCycle, permission }: GraphEdge): string {
  const because = forbidden.length > 0 ? forbidden.join(' ') : (permission ?? '');
  const tip = because === '' ? '' : `, tooltip="${escapeForDot(because)}"`;
  return `${typeOnly ? ', style=dashed' : ''}${markOf(forbidden.length > 0, inCycle)}${tip}`;
}

function markOf(isForbidden: boolean, inCycle: boolean): string {
  if (isForbidden) return ', color="#cf222e", fontcolor="#cf222e", penwidth=3';
  return inCycle ? ', color="#9a6700", penwidth=2' : '';
}
