import type { PageData } from '../page-data.js';
import { makeCycles } from './cycles.js';
import { element } from './element.js';
import { makeFiles, makeFindings, makeRules } from './lists.js';
import { makeMap } from './map.js';
import { makeModuleGraph } from './module-graph.js';
import { makeScopeBar } from './scope-bar.js';
import { makeSplits } from './splits.js';
import { INITIAL } from './state.js';
import { openStore } from './store.js';
import { makeStrip } from './strip.js';
import { makeTabs, type Sheet } from './tabs.js';
import { makeThemeSwitch } from './theme.js';
import { makeTrend } from './trend.js';

const data = readData();
const store = openStore(INITIAL);
/** Puts everything in its place. */
function showPage(): void {
  const sights = element('div', { class: 'sights' }, [makeSights(), makeLists()]);
  document.querySelector('main')?.replaceChildren(makeStrip(data, store), sights);
  document.querySelector('header')?.append(makeThemeSwitch());
}

/** Our own data: the page and its script are written by one version of Lintel. */
function readData(): PageData {
  return JSON.parse(document.querySelector('#data')?.textContent ?? '') as PageData;
}

/** The pictures of the project. */
function makeSights(): HTMLElement {
  const tabs = makeTabs('Pictures', listPictures(), (id) => tabs.show(id));
  tabs.show('map');
  return tabs.view;
}

const listPictures = (): Sheet[] => [
  { id: 'map', title: 'Map', view: makeMap(data, store) },
  { id: 'graph', title: 'Modules', view: makeModuleGraph(data, store) },
  { id: 'trend', title: 'Trend', view: makeTrend(data) },
];

/** The lists, and what they are narrowed to. */
function makeLists(): HTMLElement {
  const tabs = makeTabs('Lists', listLists(), (list) => store.set({ list }));
  store.watch(
    ({ list }) => list,
    ({ list }) => tabs.show(list),
  );
  return element('div', { class: 'lists' }, [makeScopeBar(data, store), tabs.view]);
}

const listLists = (): Sheet[] => [
  { id: 'findings', title: 'Findings', view: makeFindings(data, store) },
  { id: 'files', title: 'Files', view: makeFiles(data, store) },
  { id: 'rules', title: 'Rules', view: makeRules(data, store) },
  { id: 'cycles', title: `Cycles (${data.cycles.length})`, view: makeCycles(data, store) },
  { id: 'splits', title: `Free splits (${data.splits.length})`, view: makeSplits(data, store) },
];

showPage();
