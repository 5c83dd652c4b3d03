import type { FileRow, PageData } from '../page-data.js';
import { button, element, type Children } from './element.js';
import { showCount, showMeasure } from './figures.js';
import { EVERYTHING, watchScope, type PageStore, type Scope } from './state.js';

/** Says what the lists are narrowed to, and takes it back; so does the Escape key. */
export function makeScopeBar({ files }: PageData, store: PageStore): HTMLElement {
  const bar = element('p', { class: 'scope', role: 'status' });
  document.addEventListener('keydown', (event) => widenOnEscape(event, store));
  watchScope(store, (scope) => bar.replaceChildren(...describe(scope, files, store)));
  return bar;
}

/** In a box that is filled the key empties the box, and does no more. */
function widenOnEscape({ key, target }: KeyboardEvent, store: PageStore): void {
  const isSearching = target instanceof HTMLInputElement && target.value !== '';
  if (key === 'Escape' && !isSearching) widen(store);
}

const widen = (store: PageStore): void => store.set({ scope: EVERYTHING, folder: '' });

function describe(scope: Scope, files: readonly FileRow[], store: PageStore): Children {
  const [kind, name] = Object.entries(scope).find(([, it]) => it !== null) ?? [];
  if (kind === undefined) return ['Everything'];
  const row = files.find(({ file }) => file === scope.file);
  const says = element('strong', {}, [`${kind} ${name}`]);
  const close = button('×', () => widen(store), CLOSE);
  return [says, row === undefined ? ' ' : ` ${describeFile(row)} `, close];
}

const CLOSE = { 'aria-label': 'Show everything', class: 'close' };

function describeFile({ lines, limit, functions, module }: FileRow): string {
  const length = `${showMeasure(lines, limit)} lines`;
  return `in ${module}: ${length}, ${showCount(functions, 'function')}`;
}
