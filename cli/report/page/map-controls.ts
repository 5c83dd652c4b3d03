import { makeChoice } from './choice.js';
import { button, element } from './element.js';
import { legendOf, type Heat } from './heat.js';
import type { PageStore, State } from './state.js';

/** What the map shows, and what its colours stand for. */
export function makeControls(store: PageStore): HTMLElement {
  // The choices' values are those of the state.
  const cells = (value: string): void => store.set({ cells: value as State['cells'] });
  const heat = (value: string): void => store.set({ heat: value as Heat });
  return element('div', { class: 'bar' }, [
    makeChoice('Show', CELLS, cells),
    makeChoice('Colour', HEATS, heat),
  ]);
}

const CELLS = [
  ['files', 'files by length'],
  ['modules', 'modules by findings'],
] as const;

const HEATS = [
  ['findings', 'findings'],
  ['limit', 'distance to the limit'],
] as const;

/** The way from all files to the folder that is shown. */
export function makeTrail(store: PageStore): HTMLElement {
  const trail = element('nav', { 'aria-label': 'Folder' });
  store.watch(
    ({ folder, cells }) => `${cells}\n${folder}`,
    (state) => drawTrail(trail, state, store),
  );
  return trail;
}

function drawTrail(trail: HTMLElement, { folder, cells }: State, store: PageStore): void {
  const parts = cells === 'modules' ? [] : folder.split('/').slice(0, -1);
  const ends = parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
  const steps = ['', ...ends].map((to, index) => makeStep(to, parts[index - 1] ?? 'all', store));
  steps.at(-1)?.setAttribute('aria-current', 'true');
  trail.replaceChildren(...steps);
  trail.hidden = parts.length === 0;
}

function makeStep(folder: string, name: string, store: PageStore): HTMLElement {
  return button(`${name} /`, () => store.set({ folder }), { class: 'plain' });
}

/** What each colour means. */
export function makeLegend(store: PageStore): HTMLElement {
  const legend = element('ul', { class: 'legend' });
  store.watch(
    ({ heat }) => heat,
    ({ heat }) => legend.replaceChildren(...listSteps(heat)),
  );
  return legend;
}

function listSteps(heat: Heat): Node[] {
  const title = heat === 'findings' ? 'Findings:' : 'Of the limit:';
  const steps = legendOf(heat).map((says, step) => {
    const swatch = element('span', { class: `swatch heat-${step}` });
    return element('li', {}, [swatch, says]);
  });
  return [element('li', {}, [title]), ...steps];
}
