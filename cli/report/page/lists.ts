import type { FileRow, FindingRow, PageData, RuleRow } from '../page-data.js';
import { element } from './element.js';
import { showMeasure } from './figures.js';
import { drill, isFileIn, isFindingIn, watchScope, type PageStore } from './state.js';
import { makeTable } from './table.js';
import type { Column } from './table-rows.js';

/** The table of all findings that are in scope. */
export function makeFindings({ findings }: PageData, store: PageStore): HTMLElement {
  const choose = ({ file }: FindingRow): void => drill(store, { file });
  const table = makeTable({ noun: 'finding', columns: FINDING_COLUMNS, choose });
  watchScope(store, (scope) => table.show(findings.filter((it) => isFindingIn(scope, it))));
  return table.view;
}

const FINDING_COLUMNS: readonly Column<FindingRow>[] = [
  { title: 'Place', kind: 'text', of: (it) => `${it.file}:${it.line}`, shows: showPlace },
  { title: 'Finding', kind: 'text', of: (it) => `${it.symbol} ${it.message}`, shows: showMessage },
  { title: 'Rule', kind: 'text', of: ({ rule }) => rule },
  {
    title: 'Measured',
    kind: 'figure',
    of: ({ value }) => value ?? -1,
    shows: ({ value, limit }) => showMeasure(value, limit),
  },
];

/** A path may break behind each of its slashes. */
function showPlace({ file, line }: FindingRow): Node {
  const parts = file
    .split('/')
    .flatMap((part, at) => (at > 0 ? ['/', element('wbr'), part] : [part]));
  return element('span', { class: 'path' }, [...parts, `:${line}`]);
}

/** The symbol stands before a message that does not name it. */
function showMessage({ severity, message, symbol }: FindingRow): Node {
  const word = severity === 'error' ? 'error' : 'warning';
  const isNamed = symbol === '<module>' || message.includes(symbol);
  const says = isNamed ? ` ${message}` : ` ${symbol}: ${message}`;
  return element('span', {}, [element('strong', { class: severity }, [word]), says]);
}

/** The table of all files that are in scope. */
export function makeFiles({ files }: PageData, store: PageStore): HTMLElement {
  const choose = ({ file }: FileRow): void => drill(store, { file });
  const table = makeTable({ noun: 'file', columns: FILE_COLUMNS, choose });
  watchScope(store, (scope) => table.show(files.filter((it) => isFileIn(scope, it))));
  return table.view;
}

const FILE_COLUMNS: readonly Column<FileRow>[] = [
  { title: 'File', kind: 'text', of: ({ file }) => file },
  { title: 'Module', kind: 'text', of: ({ module }) => module },
  {
    title: 'Lines',
    kind: 'figure',
    of: ({ lines }) => lines,
    shows: ({ lines, limit }) => showMeasure(lines, limit),
  },
  { title: 'Functions', kind: 'figure', of: ({ functions }) => functions },
  { title: 'Errors', kind: 'figure', of: ({ errors }) => errors },
  { title: 'Warnings', kind: 'figure', of: ({ warnings }) => warnings },
];

/** The table of all rules that judged anything. */
export function makeRules({ rules }: PageData, store: PageStore): HTMLElement {
  const choose = ({ id }: RuleRow): void => drill(store, { rule: id });
  const table = makeTable({ noun: 'rule', columns: RULE_COLUMNS, choose });
  table.show(rules);
  return table.view;
}

const RULE_COLUMNS: readonly Column<RuleRow>[] = [
  { title: 'Rule', kind: 'text', of: ({ id }) => id },
  { title: 'Demand', kind: 'text', of: ({ demand }) => demand },
  { title: 'Judged', kind: 'figure', of: ({ judged }) => judged },
  { title: 'Errors', kind: 'figure', of: ({ errors }) => errors },
  { title: 'Warnings', kind: 'figure', of: ({ warnings }) => warnings },
];
