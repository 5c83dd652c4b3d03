import { button, element } from './element.js';

/** A sheet that lies behind a tab. */
export interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly view: HTMLElement;
}

/** A row of tabs with their sheets. */
export interface Tabs {
  readonly view: HTMLElement;
  show(id: string): void;
}

/** What is done when a tab is chosen: whoever hears of it shows its sheet. */
export type Choose = (id: string) => void;

/** Tabs under a name of their own. */
export function makeTabs(name: string, sheets: readonly Sheet[], choose: Choose): Tabs {
  const tabs = sheets.map(({ id, title }) => makeTab(id, title, () => choose(id)));
  const panels = sheets.map(makePanel);
  const parts = [makeTabList(name, tabs), ...panels];
  const view = element('section', { class: 'tabs', 'aria-label': name }, parts);
  return { view, show: (id) => showSheet(tabs, panels, `tab-${id}`) };
}

function makeTabList(name: string, tabs: readonly HTMLElement[]): HTMLElement {
  const list = element('div', { role: 'tablist', 'aria-label': name }, tabs);
  list.addEventListener('keydown', (event) => moveAlong(tabs, event));
  return list;
}

function makeTab(id: string, title: string, choose: () => void): HTMLElement {
  return button(title, choose, { role: 'tab', id: `tab-${id}`, 'aria-controls': `sheet-${id}` });
}

function makePanel({ id, title, view }: Sheet): HTMLElement {
  const heading = element('h2', { class: 'on-paper' }, [title]);
  const labels = { id: `sheet-${id}`, role: 'tabpanel', 'aria-labelledby': `tab-${id}` };
  return element('div', labels, [heading, view]);
}

function showSheet(tabs: readonly HTMLElement[], panels: readonly HTMLElement[], id: string): void {
  for (const tab of tabs) {
    tab.setAttribute('aria-selected', String(tab.id === id));
    tab.setAttribute('tabindex', tab.id === id ? '0' : '-1');
  }
  panels.forEach((panel, index) => (panel.hidden = tabs[index]?.id !== id));
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function moveAlong(tabs: readonly HTMLElement[], event: KeyboardEvent): void {
  const from = tabs.findIndex((tab) => tab === event.target);
  const next = tabs[(from + (STEPS[event.key] ?? 0) + tabs.length) % tabs.length]!;
  if (!(event.key in STEPS)) return;
  event.preventDefault();
  next.click();
  next.focus();
}
