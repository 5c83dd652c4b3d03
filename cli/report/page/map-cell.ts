import { element } from './element.js';
import { showCount } from './figures.js';
import { heatOf, type Heat } from './heat.js';
import type { Cell, Extent } from './map-layout.js';
import type { Plot } from './map-tree.js';

/** A cell, or a group's ground with its name; lengths are shares of the field, so that it prints. */
export function makeCell(cell: Cell, heat: Heat, extent: Extent): HTMLElement {
  const { plot } = cell;
  const looks = plot.plots.length > 0 ? 'group' : `cell heat-${heatOf(plot, heat)}`;
  const stop = { type: 'button', tabindex: -1, 'data-stop': true, class: looks };
  const says = { 'aria-label': describe(plot), title: describe(plot) };
  const shows = isRoomy(cell) ? [nameOf(plot)] : [];
  return place(element('button', { ...stop, ...says }, shows), cell, extent);
}

function place(made: HTMLElement, { left, top, width, height }: Cell, extent: Extent): HTMLElement {
  made.style.left = `${(100 * left) / extent.width}%`;
  made.style.width = `${(100 * width) / extent.width}%`;
  made.style.top = `${top}px`;
  made.style.height = `${height}px`;
  return made;
}

/** Whether a name can be read in a cell. In pixels. */
const isRoomy = ({ width, height }: Cell): boolean => width >= 34 && height >= 14;

function describe({ target, size, findings, plots }: Plot): string {
  const found = showCount(findings, 'finding');
  if (target.kind === 'module') return `Module ${target.name}: ${found}`;
  const extent = target.kind === 'file' ? showCount(size, 'line') : showCount(plots.length, 'file');
  return `${target.name}: ${extent}, ${found}`;
}

/** A file by its own name: where it lies is shown by the group around it. */
const nameOf = ({ name, target }: Plot): string =>
  target.kind === 'file' ? name.slice(name.lastIndexOf('/') + 1) : name;
