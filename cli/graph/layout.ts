import {
  Graph as Layout,
  layout,
  type EdgeLabel,
  type GraphLabel,
  type NodeLabel,
} from '@dagrejs/dagre';
import type { Graph, GraphNode } from './graph.js';
import { toNumbers } from './node-numbers.js';
import { shorten } from './shorten.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a node stands, by its middle, and how large it is. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** An edge as it is drawn: the line's points, and where its figure stands. */
export interface Line {
  readonly points: readonly Point[];
  readonly label: Point;
}

/** A graph with places for all that is drawn of it; lengths are in units of the drawing. */
export interface LaidOut {
  readonly width: number;
  readonly height: number;
  /** In the order of the graph's nodes. */
  readonly boxes: readonly Box[];
  /** In the order of the graph's edges. */
  readonly lines: readonly Line[];
}

/** Above it a drawing shows nothing, and takes minutes: nodes and edges together. */
const MOST = 1_500;

/** Lays a graph out in layers, from left to right; null where it is too large to be drawn. */
export function layOut(graph: Graph): LaidOut | null {
  if (graph.nodes.length + graph.edges.length > MOST) return null;
  const drawing: Drawing = new Layout();
  drawing.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 36, marginx: 8, marginy: 8 });
  fill(drawing, graph, toNumbers(graph));
  layout(drawing);
  return readOff(drawing);
}

type Drawing = InstanceType<typeof Layout<GraphLabel, NodeLabel, EdgeLabel>>;

/** An edge is known by its number, so that it is found again in the order of the graph. */
function fill(drawing: Drawing, graph: Graph, numbers: ReadonlyMap<string, number>): void {
  graph.nodes.forEach((node, index) => drawing.setNode(String(index), sizeOf(node)));
  graph.edges.forEach(({ from, to }, index) => {
    const ends = [String(numbers.get(from)), String(numbers.get(to))] as const;
    drawing.setEdge(...ends, { ...FIGURE, index });
  });
}

/** The room for a figure on an edge. */
const FIGURE = { width: 26, height: 14, labelpos: 'c' } as const;

const CHARACTER = 7.4;
const SHORTEST = 136;
const PADDING = 24;

/** As wide as its name in 13 px type. */
function sizeOf({ name }: GraphNode) {
  const width = Math.max(SHORTEST, Math.ceil(shorten(name).length * CHARACTER) + PADDING);
  return { width, height: 42 };
}

function readOff(drawing: Drawing): LaidOut {
  const { width = 0, height = 0 } = drawing.graph();
  const boxes = drawing.nodes().map((id) => toBox(drawing.node(id)));
  const edges = drawing.edges().map((edge) => drawing.edge(edge));
  const lines = edges.sort((a, b) => Number(a['index']) - Number(b['index'])).map(toLine);
  return { width: Math.ceil(width), height: Math.ceil(height), boxes, lines };
}

const toBox = ({ x, y, width, height }: NodeLabel): Box => ({
  ...toPoint({ x, y }),
  width,
  height,
});

const toLine = ({ points = [], x, y }: EdgeLabel): Line => ({
  points: points.map(toPoint),
  label: toPoint({ x, y }),
});

/** Tenths are finer than what is seen. */
const toPoint = ({ x, y }: Placed): Point => ({ x: toTenths(x), y: toTenths(y) });

/** What the layout leaves open stands at nought. */
interface Placed {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
}

const toTenths = (length = 0): number => Math.round(length * 10) / 10;
