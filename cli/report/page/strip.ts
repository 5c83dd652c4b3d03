import type { FileRow, PageData } from '../page-data.js';
import { button, element } from './element.js';
import { showCount, showNumber } from './figures.js';
import { drill, type PageStore } from './state.js';

/** The summary above everything: the verdict, the figures behind it, and the worst files. */
export function makeStrip(data: PageData, store: PageStore): HTMLElement {
  const rows = FIGURES.map((figure) => makeFigure(figure, data));
  const figures = element('dl', { class: 'figures' }, rows);
  const parts = [makeVerdict(data), figures, makeWorst(data.files, store)];
  return element('section', { class: 'strip', 'aria-label': 'Summary' }, parts);
}

function makeVerdict({ summary: { errors, warnings } }: PageData): HTMLElement {
  const [kind, says] = errors > 0 ? ['error', showCount(errors, 'error')] : verdictOf(warnings);
  return element('p', { class: `verdict ${kind}`, role: 'status' }, [says]);
}

const verdictOf = (warnings: number): readonly [kind: string, says: string] =>
  warnings > 0 ? ['warn', showCount(warnings, 'warning')] : ['clean', 'Clean'];

type Figure = readonly [name: string, of: (data: PageData) => number];

const FIGURES: readonly Figure[] = [
  ['Errors', ({ summary }) => summary.errors],
  ['Warnings', ({ summary }) => summary.warnings],
  ['Files', ({ summary }) => summary.files],
  ['Functions', ({ summary }) => summary.functions],
  ['Lines', ({ summary }) => summary.lines],
  ['Forbidden links', ({ graph }) => graph.edges.filter((it) => it.forbidden.length > 0).length],
  ['Cycles', ({ cycles }) => cycles.length],
  ['Free splits', ({ splits }) => splits.length],
];

function makeFigure([name, of]: Figure, data: PageData): HTMLElement {
  const value = element('dd', {}, [showNumber(of(data))]);
  return element('div', {}, [element('dt', {}, [name]), value]);
}

const WORST = 5;

function makeWorst(files: readonly FileRow[], store: PageStore): HTMLElement {
  const found = files.filter((it) => countOf(it) > 0).sort((a, b) => countOf(b) - countOf(a));
  const items = found.slice(0, WORST).map((it) => element('li', {}, [makeLink(it, store)]));
  const title = element('h2', { id: 'worst' }, ['Most findings']);
  if (items.length === 0) return element('div', { class: 'worst' });
  const list = element('ol', { 'aria-labelledby': 'worst' }, items);
  return element('div', { class: 'worst' }, [title, list]);
}

const countOf = ({ errors, warnings }: FileRow): number => errors + warnings;

function makeLink(row: FileRow, store: PageStore): HTMLElement {
  const figure = element('span', { class: 'quiet' }, [` ${showNumber(countOf(row))}`]);
  const open = (): void => drill(store, { file: row.file });
  return element('span', {}, [button(row.file, open, { class: 'plain' }), figure]);
}
