import type { FreeSplit, SplitPart } from '../../../rules/project-model.js';
import type { PageData } from '../page-data.js';
import { button, element } from './element.js';
import { showCount } from './figures.js';
import { drill, type PageStore } from './state.js';

/** The modules that fall apart, each with its parts side by side. */
export function makeSplits({ splits }: PageData, store: PageStore): HTMLElement {
  if (splits.length === 0) return element('p', {}, [NOTHING]);
  return element(
    'div',
    {},
    splits.map((split) => makeSplit(split, store)),
  );
}

const NOTHING = 'No file holds parts that could stand in files of their own.';

const WITNESSES: Readonly<Record<FreeSplit['witness'], string>> = {
  imports: 'The parts import different things.',
  importers: 'No file imports from more than one of the parts.',
};

function makeSplit({ file, parts, witness }: FreeSplit, store: PageStore): HTMLElement {
  const open = button(file, () => drill(store, { file }), { class: 'plain' });
  const title = element('h3', {}, [open]);
  const because = element('p', { class: 'quiet' }, [`${CUT} ${WITNESSES[witness]}`]);
  const sides = element('div', { class: 'parts' }, parts.map(makePart));
  return element('article', { class: 'split' }, [title, because, sides]);
}

const CUT = 'No reference is cut.';

function makePart({ names, exports, lines, importers }: SplitPart, index: number): HTMLElement {
  const title = element('h4', {}, [`Part ${index + 1}: ${showCount(lines, 'line')}`]);
  const exported = new Set(exports);
  const items = names.map((name) => makeName(name, exported.has(name)));
  const part = element('section', {}, [title, element('ul', {}, items), listImporters(importers)]);
  part.style.flexGrow = String(lines);
  return part;
}

function makeName(name: string, isExported: boolean): HTMLElement {
  const code = element('code', {}, [name]);
  return element('li', {}, isExported ? [code, ' exported'] : [code]);
}

function listImporters(importers: readonly string[]): HTMLElement {
  const summary = element('summary', {}, [`imported by ${showCount(importers.length, 'file')}`]);
  const items = importers.map((file) => element('li', {}, [file]));
  return element('details', {}, [summary, element('ul', {}, items)]);
}
