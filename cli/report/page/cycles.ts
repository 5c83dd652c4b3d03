import type { CycleOfFiles, PageData } from '../page-data.js';
import { button, element } from './element.js';
import { showCount } from './figures.js';
import { drill, type PageStore } from './state.js';

/** The circles of imports, each by its shortest way round. */
export function makeCycles({ cycles }: PageData, store: PageStore): HTMLElement {
  const items = cycles.map((cycle) => element('li', {}, makeCycle(cycle, store)));
  const nothing = 'No file needs itself by way of others when the program runs.';
  return items.length > 0 ? element('ol', { class: 'cycles' }, items) : element('p', {}, [nothing]);
}

function makeCycle({ files, steps }: CycleOfFiles, store: PageStore): Node[] {
  const round = steps.map((step) => makeStep(step, store));
  const more = files.length - steps.length;
  const others = more > 0 ? `; ${showCount(more, 'more file')} hang on it` : '';
  const title = `${showCount(steps.length, 'file')} in a circle${others}`;
  return [element('strong', {}, [title]), element('ol', { class: 'round' }, round)];
}

function makeStep({ file, line }: CycleOfFiles['steps'][number], store: PageStore): Node {
  const open = button(file, () => drill(store, { file }), { class: 'plain' });
  return element('li', {}, [open, ` line ${line} imports`]);
}
