import { button, element } from './element.js';
import { showCount, showNumber } from './figures.js';
import { resetStops, rove } from './rove.js';
import { openStore, type Store } from './store.js';
import {
  arrange,
  AT_FIRST,
  pressHeading,
  turnTo,
  type Column,
  type Looking,
} from './table-rows.js';

/** A table of rows of one kind. */
export interface TableKind<Row> {
  /** What one row is called. */
  readonly noun: string;
  readonly columns: readonly Column<Row>[];
  /** What a row leads to when it is chosen; null where it leads nowhere. */
  readonly choose: ((row: Row) => void) | null;
}

/** A table on the page. */
export interface Table<Row> {
  readonly view: HTMLElement;
  /** Shows other rows, from the first page on. */
  show(rows: readonly Row[]): void;
}

/** A table that can be searched, sorted by its headings, and turned page by page. */
export function makeTable<Row>(kind: TableKind<Row>): Table<Row> {
  const sight: Sight<Row> = { kind, at: openStore(AT_FIRST), all: [], shown: new Map() };
  const parts = makeParts(sight);
  const redraw = (): void => draw(sight, parts);
  sight.at.watch((looking) => looking, redraw);
  const show = (all: readonly Row[]): void => (Object.assign(sight, { all }), turnBack(sight));
  return { view: element('div', { class: 'table' }, [parts.bar, parts.frame]), show };
}

type At = Store<Looking>;

/** What a table shows, and how. */
interface Sight<Row> {
  readonly kind: TableKind<Row>;
  readonly at: At;
  readonly all: readonly Row[];
  /** The rows that are shown, by their elements. */
  readonly shown: Map<Element, Row>;
}

/** A table's elements. */
interface Parts {
  readonly bar: HTMLElement;
  readonly frame: HTMLElement;
  readonly headings: readonly HTMLElement[];
  readonly body: HTMLElement;
  readonly status: HTMLElement;
  readonly turns: Turns;
}

const turnBack = ({ at }: { readonly at: At }): void => at.set({ page: 0 });

function makeParts<Row>(sight: Sight<Row>): Parts {
  const { kind, at } = sight;
  const headings = kind.columns.map((column, index) => makeHeading(column, index, at));
  const body = makeBody(sight);
  return { ...makeBar(sight), frame: makeFrame(kind, headings, body), headings, body };
}

function makeBar<Row>({ kind, at }: Sight<Row>): Pick<Parts, 'bar' | 'status' | 'turns'> {
  const status = element('span', { class: 'status', role: 'status' });
  const turns = makeTurns(at);
  const bar = element('div', { class: 'bar' }, [makeSearch(kind, at), status, ...turns]);
  return { bar, status, turns };
}

function makeFrame<Row>({ noun }: TableKind<Row>, headings: readonly Node[], body: Node) {
  const caption = element('caption', { class: 'unseen' }, [`All ${noun}s`]);
  const head = element('thead', {}, [element('tr', {}, headings)]);
  return element('div', { class: 'frame' }, [element('table', {}, [caption, head, body])]);
}

function makeHeading<Row>({ title, kind }: Column<Row>, index: number, at: At): HTMLElement {
  const press = (): void => at.set(pressHeading(at.get(), index, kind));
  return element('th', { scope: 'col', class: kind }, [button(title, press)]);
}

function makeSearch<Row>({ noun }: TableKind<Row>, at: At): HTMLElement {
  const name = `Search ${noun}s`;
  const box = element('input', { type: 'search', 'aria-label': name, placeholder: name });
  box.addEventListener('input', () => at.set({ query: box.value, page: 0 }));
  return box;
}

type Turns = readonly [back: HTMLButtonElement, on: HTMLButtonElement];

function makeTurns(at: At): Turns {
  const turn = (by: number) => () => at.set({ page: at.get().page + by });
  const back = button('‹', turn(-1), { 'aria-label': 'Previous page' });
  return [back, button('›', turn(1), { 'aria-label': 'Next page' })];
}

function makeBody<Row>(sight: Sight<Row>): HTMLElement {
  const body = element('tbody');
  rove(body);
  body.addEventListener('click', ({ target }) => chooseRow(sight, target as Element));
  return body;
}

function chooseRow<Row>({ kind, shown }: Sight<Row>, target: Element): void {
  const row = shown.get(target.closest('tr')!);
  if (row !== undefined) kind.choose?.(row);
}

function draw<Row>({ kind, at, all, shown }: Sight<Row>, parts: Parts): void {
  const found = arrange(all, kind.columns, at.get());
  const { rows, first, page, last } = turnTo(found, at.get().page);
  fillBody(parts.body, shown, new Map(rows.map((row) => [makeRow(kind, row), row])));
  markHeadings(parts.headings, at.get());
  parts.status.textContent = sayWhere(kind.noun, found.length, [first, first + rows.length]);
  allowTurns(parts.turns, page, last);
}

function allowTurns([back, on]: Turns, page: number, last: number): void {
  Object.assign(back, { disabled: page === 0, hidden: last === 0 });
  Object.assign(on, { disabled: page === last, hidden: last === 0 });
}

type Shown<Row> = Map<Element, Row>;

function fillBody<Row>(body: HTMLElement, shown: Shown<Row>, rows: Shown<Row>): void {
  shown.clear();
  for (const [line, row] of rows) shown.set(line, row);
  body.replaceChildren(...rows.keys());
  resetStops(body);
}

function makeRow<Row>({ columns, choose }: TableKind<Row>, row: Row): HTMLElement {
  const cells = columns.map(({ of, shows, kind }, index) => {
    const content = shows?.(row) ?? textOf(of(row));
    const isStop = index === 0 && choose !== null;
    return element('td', { class: kind }, [isStop ? makeStop(content) : content]);
  });
  return element('tr', {}, cells);
}

const makeStop = (content: Node | string): HTMLElement =>
  element('button', { type: 'button', class: 'plain', tabindex: -1, 'data-stop': true }, [content]);

const textOf = (value: string | number): string =>
  typeof value === 'number' ? showNumber(value) : value;

function markHeadings(headings: readonly HTMLElement[], { by, isDown }: Looking): void {
  headings.forEach((heading, index) => {
    if (index === by) heading.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
    else heading.removeAttribute('aria-sort');
  });
}

function sayWhere(noun: string, count: number, [first, end]: readonly [number, number]): string {
  if (end - first === count) return showCount(count, noun);
  return `${showNumber(first + 1)}–${showNumber(end)} of ${showCount(count, noun)}`;
}
