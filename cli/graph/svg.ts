import { LintelError } from '../../policy/errors.js';
import { escapeForTerminal, escapeForXml } from '../reports/escape.js';
import { showCount } from '../reports/figures.js';
import type { Graph, GraphEdge, GraphNode } from './graph.js';
import { layOut, type Box, type LaidOut, type Line } from './layout.js';
import { shorten } from './shorten.js';
import { toTangledNames } from './tangled-names.js';

/** A picture that stands by itself, light or dark as the reader's screen is. Throws if it is too large. */
export function renderSvg(graph: Graph): string {
  const laidOut = layOut(graph) ?? refuse(graph);
  const tangled = toTangledNames(graph);
  const edges = graph.edges.map((edge, index) => drawEdge(edge, laidOut.lines[index]!));
  const isTangled = (node: GraphNode): boolean => tangled.has(node.name);
  const nodes = graph.nodes.map((it, index) => drawNode(it, laidOut.boxes[index]!, isTangled(it)));
  return `${[headOf(laidOut), TITLE, STYLE, MARKERS, ...edges, ...nodes, '</svg>'].join('\n')}\n`;
}

function refuse({ nodes, edges }: Graph): never {
  const size = `${showCount(nodes.length, 'node')} and ${showCount(edges.length, 'edge')}`;
  const advice = 'Take --level module, or --format dot and Graphviz’ own layouts for large graphs.';
  throw new LintelError('option-invalid', `A picture of ${size} can’t be read. ${advice}`);
}

function headOf({ width, height }: LaidOut): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`;
}

const TITLE = '<title>What imports what</title>';

const STYLE = `<style>
svg { color-scheme: light dark; --ink: #1f2328; --ground: #ffffff; --line: #818b98; --bad: #cf222e; --knot: #9a6700; }
@media (prefers-color-scheme: dark) {
  svg { --ink: #f0f6fc; --ground: #151b23; --line: #9198a1; --bad: #ff7b72; --knot: #e3b341; }
}
text { font: 13px system-ui, sans-serif; fill: var(--ink); text-anchor: middle; }
text.small { font-size: 11px; }
rect { fill: var(--ground); stroke: var(--line); }
path.line { fill: none; stroke: var(--line); }
path.types { stroke-dasharray: 4 3; }
.forbidden path.line { stroke: var(--bad); stroke-width: 2.5; }
.forbidden text { fill: var(--bad); font-weight: bold; }
.cycle path.line, .cycle rect { stroke: var(--knot); stroke-width: 2; }
</style>`;

const MARKERS = `<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="context-stroke"/></marker></defs>`;

function drawEdge(edge: GraphEdge, { points, label }: Line): string {
  const path = `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  const looks = edge.typeOnly ? 'line types' : 'line';
  const title = `<title>${show(describe(edge))}</title>`;
  const line = `<path class="${looks}" d="${path}" marker-end="url(#tip)"/>`;
  const figure = `<text class="small" x="${label.x}" y="${label.y + 4}">${edge.links}</text>`;
  return `<g class="${kindOf(edge)}">${title}${line}${figure}</g>`;
}

/** What could reorder the text shows as `\u202e`. */
const show = (text: string): string => escapeForXml(escapeForTerminal(text));

function kindOf({ forbidden, inCycle }: GraphEdge): string {
  if (forbidden.length > 0) return 'edge forbidden';
  return inCycle ? 'edge cycle' : 'edge';
}

/** `cli → rules: 3 links. Allowed: findings` and the like. */
function describe({ from, to, links, forbidden, permission }: GraphEdge): string {
  const because = permission === null ? [] : [`Allowed: ${permission}`];
  const reasons = forbidden.length > 0 ? ['Forbidden.', ...forbidden] : because;
  return [`${from} → ${to}: ${showCount(links, 'link')}.`, ...reasons].join(' ');
}

function drawNode(node: GraphNode, { x, y, width, height }: Box, isTangled: boolean): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const box = `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="6"/>`;
  const name = `<text x="${x}" y="${y - 3}">${show(shorten(node.name))}</text>`;
  const size = `<text class="small" x="${x}" y="${y + 13}">${sayOf(node)}</text>`;
  const title = `<title>${show(node.name)}</title>`;
  return `<g class="${isTangled ? 'node cycle' : 'node'}">${title}${box}${name}${size}</g>`;
}

const sayOf = ({ files, findings }: GraphNode): string =>
  `${showCount(files, 'file')}${findings === 0 ? '' : `, ${showCount(findings, 'finding')}`}`;
