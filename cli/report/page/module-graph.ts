import type { GraphEdge } from '../../graph/graph.js';
import type { PageData } from '../page-data.js';
import { element } from './element.js';
import { drawGraph } from './graph-drawing.js';
import { stateOf } from './graph-words.js';
import { resetStops, rove } from './rove.js';
import { drill, type PageStore } from './state.js';
import { makeTable, type TableKind } from './table.js';

/** What imports what, drawn, and as a table. */
export function makeModuleGraph(data: PageData, store: PageStore): HTMLElement {
  const says = element('p', { class: 'says', role: 'status' }, [HOW]);
  const picture = makePicture(data, says, store);
  const table = makeTable(EDGES);
  table.show(data.graph.edges);
  return element('div', {}, [picture, says, table.view]);
}

const HOW = 'Point at a line, or move to it with the arrow keys, to see what it stands for.';

const EDGES: TableKind<GraphEdge> = {
  noun: 'connection',
  choose: null,
  columns: [
    { title: 'From', kind: 'text', of: ({ from }) => from },
    { title: 'To', kind: 'text', of: ({ to }) => to },
    { title: 'Links', kind: 'figure', of: ({ links }) => links },
    { title: 'State', kind: 'text', of: stateOf },
  ],
};

/** It is the frame that listens: some browsers lead the Tab key to a drawing that does. */
function makePicture({ graph, drawing }: PageData, says: HTMLElement, store: PageStore): Node {
  if (drawing === null) return element('p', {}, [TOO_LARGE]);
  const frame = element('div', { class: 'picture' }, [drawGraph(graph, drawing)]);
  for (const event of ['focusin', 'pointerover']) frame.addEventListener(event, tellIn(says));
  for (const event of ['click', 'keydown']) frame.addEventListener(event, chooseIn(store));
  return makeMovable(frame);
}

function makeMovable(frame: HTMLElement): HTMLElement {
  rove(frame);
  resetStops(frame);
  return frame;
}

const TOO_LARGE = 'There are too many modules to be drawn; the table below lists their links.';

/** Says what stands under the pointer, or has the focus. */
const tellIn =
  (says: HTMLElement) =>
  ({ target }: Event): void => {
    const label = (target as Element).closest('[data-stop]')?.getAttribute('aria-label');
    if (label) says.textContent = label;
  };

/** A node is chosen by a click, or by the Enter key. */
const chooseIn =
  (store: PageStore) =>
  (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
    const node = (event.target as Element).closest<SVGElement>('[data-module]');
    const module = node?.dataset['module'];
    if (module !== undefined) drill(store, { module });
  };
