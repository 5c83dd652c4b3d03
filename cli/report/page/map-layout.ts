import { hierarchy, treemap, type HierarchyRectangularNode } from 'd3-hierarchy';
import type { Plot } from './map-tree.js';

/** A plot with its place in the map; lengths are in pixels. */
export interface Cell {
  readonly plot: Plot;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** The room for a group's name above its cells. In pixels. */
const HEADING = 18;

/** Lays plots out by their sizes: groups before their cells, in the order of reading. */
export function layOutMap(plots: readonly Plot[], { width, height }: Extent): Cell[] {
  const root = hierarchy<Plot>(rootOf(plots), (plot) => plot.plots as Plot[]);
  const sized = root.sum(({ size }) => size).sort((a, b) => Number(b.value) - Number(a.value));
  const place = treemap<Plot>().size([width, height]).paddingInner(1).round(true);
  const placed = place.paddingTop(({ depth }) => (depth === 1 ? HEADING : 0))(sized);
  return placed.descendants().slice(1).filter(isSeen).map(toCell);
}

const ROOT = { kind: 'folder', name: '' } as const;

const rootOf = (plots: readonly Plot[]): Plot => ({
  ...{ name: '', target: ROOT, size: 0, findings: 0, worst: 0, plots },
});

type Placed = HierarchyRectangularNode<Plot>;

const isSeen = ({ x0, x1, y0, y1 }: Placed): boolean => x1 > x0 && y1 > y0;

function toCell({ data, x0, x1, y0, y1 }: Placed): Cell {
  return { plot: data, left: x0, top: y0, width: x1 - x0, height: y1 - y0 };
}
