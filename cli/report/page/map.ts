import type { PageData } from '../page-data.js';
import { element } from './element.js';
import { layOutMap, type Cell } from './map-layout.js';
import { makeCell } from './map-cell.js';
import { makeControls, makeLegend, makeTrail } from './map-controls.js';
import { toPlots, type Target } from './map-tree.js';
import { resetStops, rove } from './rove.js';
import { drill, type PageStore, type State } from './state.js';

/** The map of all files by their lengths, or of modules by what was found in them. */
export function makeMap(data: PageData, store: PageStore): HTMLElement {
  const field = makeField(data, store);
  const around = [makeControls(store), makeTrail(store)];
  return element('div', {}, [...around, field, makeLegend(store)]);
}

function makeField(data: PageData, store: PageStore): HTMLElement {
  const field = element('div', { class: 'map', role: 'group', 'aria-label': LABEL });
  const draw = (): void => drawMap(field, data, store);
  new ResizeObserver(draw).observe(field);
  store.watch(looksOf, draw);
  rove(field);
  return field;
}

const LABEL = 'Map. Arrow keys move between its cells, Enter opens one.';

const looksOf = ({ cells, heat, folder }: State): string => [cells, heat, folder].join('\n');

function drawMap(field: HTMLElement, data: PageData, store: PageStore): void {
  const extent = { width: field.clientWidth, height: field.clientHeight };
  const state = store.get();
  const cells = layOutMap(toPlots(data, state), extent);
  const made = cells.map((cell) => makeFollowed(makeCell(cell, state.heat, extent), cell, store));
  field.replaceChildren(...(made.length > 0 ? made : [NOTHING]));
  resetStops(field);
}

const NOTHING = 'There is nothing to show: no file, or no finding.';

function makeFollowed(made: HTMLElement, { plot }: Cell, store: PageStore): HTMLElement {
  const { kind, name } = plot.target;
  made.addEventListener('click', () => FOLLOWED[kind](name, store));
  return made;
}

const FOLLOWED: Readonly<Record<Target['kind'], (name: string, store: PageStore) => void>> = {
  file: (file, store) => drill(store, { file }),
  module: (module, store) => drill(store, { module }),
  folder: (folder, store) => store.set({ folder }),
};
