import type { Graph, GraphEdge, GraphNode } from '../../graph/graph.js';
import type { Box, LaidOut, Line } from '../../graph/layout.js';
import { shorten } from '../../graph/shorten.js';
import { drawn, type Attributes } from './element.js';
import { describeEdge, describeNode, sizeOfNode } from './graph-words.js';

/** Draws a graph; each of its nodes and edges is a stop, and says what it stands for. */
export function drawGraph(graph: Graph, { width, height, boxes, lines }: LaidOut): SVGSVGElement {
  const edges = graph.edges.map((edge, index) => drawEdge(edge, lines[index]!));
  const nodes = graph.nodes.map((node, index) => drawNode(node, boxes[index]!));
  const frame = { ...FRAME, width, height, viewBox: `0 0 ${width} ${height}` };
  return drawn('svg', frame, [makeTip(), ...edges, ...nodes]);
}

const FRAME = { role: 'group', 'aria-label': 'Modules and what they import' };

function makeTip(): Node {
  const size = { viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 8, markerHeight: 8 };
  const looks = { id: 'tip', markerUnits: 'userSpaceOnUse', orient: 'auto' };
  const shape = drawn('path', { d: 'M0 0L8 4L0 8z', fill: 'context-stroke' });
  return drawn('defs', {}, [drawn('marker', { ...size, ...looks }, [shape])]);
}

/** Under the line that is seen lies a broad one, which the pointer finds. */
function drawEdge(edge: GraphEdge, { points, label }: Line): Node {
  const d = `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  const looks = edge.typeOnly ? 'line types' : 'line';
  const line = drawn('path', { class: looks, d, 'marker-end': 'url(#tip)' });
  const figure = drawn('text', { x: label.x, y: label.y + 4, class: 'small' }, [`${edge.links}`]);
  const says = { class: kindOf(edge), role: 'img', 'aria-label': describeEdge(edge) };
  return makeStop(says, [drawn('path', { class: 'reach', d }), line, figure]);
}

function kindOf({ forbidden, inCycle }: GraphEdge): string {
  if (forbidden.length > 0) return 'edge forbidden';
  return inCycle ? 'edge cycle' : 'edge';
}

const makeStop = (attributes: Attributes, children: readonly Node[]): Node =>
  drawn('g', { tabindex: -1, 'data-stop': true, ...attributes }, children);

function drawNode(node: GraphNode, { x, y, width, height }: Box): Node {
  const box = drawn('rect', { x: x - width / 2, y: y - height / 2, width, height, rx: 6 });
  const name = drawn('text', { x, y: y - 3 }, [shorten(node.name)]);
  const size = drawn('text', { x, y: y + 13, class: 'small' }, [sizeOfNode(node)]);
  const looks = { class: node.findings > 0 ? 'node found' : 'node', role: 'button' };
  const says = { 'aria-label': describeNode(node), 'data-module': node.name };
  return makeStop({ ...looks, ...says }, [box, name, size]);
}
