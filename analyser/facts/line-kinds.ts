import type { LineCounts, Span } from '../../rules/model.js';
import { codeBetween } from './code-lines.js';
import type { Drafts } from './drafts.js';
import { childOf, childrenOf, spanOf, type EsNode } from './estree.js';
import type { MeasuredText } from './measure.js';
import { countLines, lineAt } from './text-map.js';

const IMPORTS: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'TSImportEqualsDeclaration',
  'ExportFromDeclaration',
]);

const TYPES: ReadonlySet<string> = new Set([
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSDeclareFunction',
]);

/** What a line holds besides code; a later kind leaves a line to an earlier one. */
const KINDS = ['blank', 'imports', 'types', 'data', 'comments'] as const;

/** Splits a file's lines by what stands on them; where two kinds share a line, the first wins. */
export function countLineKinds(program: EsNode, drafts: Drafts, text: MeasuredText): LineCounts {
  const body = childrenOf(program, 'body');
  const importing = body.filter(isImport);
  const marks = new Uint8Array(countLines(text.map));
  markCode(marks, [importing.map(spanOf), body.filter(isType).map(spanOf), drafts.data], text);
  markComments(marks, text);
  return { ...countMarks(marks, text), importStatements: importing.length };
}

function isImport(statement: EsNode): boolean {
  if (IMPORTS.has(statement.type)) return true;
  return statement.type === 'ExportNamedDeclaration' && childOf(statement, 'source') !== null;
}

function isType(statement: EsNode): boolean {
  const declaration = EXPORTS.has(statement.type) ? childOf(statement, 'declaration') : null;
  const { type, declare } = declaration ?? statement;
  return TYPES.has(type) || declare === true;
}

const EXPORTS: ReadonlySet<string> = new Set([
  'ExportNamedDeclaration',
  'ExportDeclaration',
  'ExportDefaultDeclaration',
]);

/** Marks the code lines of each kind's spans that no earlier kind has taken. */
function markCode(marks: Uint8Array, kinds: readonly (readonly Span[])[], text: MeasuredText) {
  for (const [index, spans] of kinds.entries()) {
    const lines = spans.flatMap((span) => linesOf(span, text));
    const free = lines.filter((line) => marks[line] === 0 && isCode(line, text));
    for (const line of free) marks[line] = index + 1;
  }
}

/** Marks the lines that hold a comment and no token. */
function markComments(marks: Uint8Array, text: MeasuredText): void {
  const kind = KINDS.indexOf('comments');
  for (const line of text.map.comments.flatMap((comment) => linesOf(comment, text))) {
    if (!isCode(line, text)) marks[line] = kind;
  }
}

function linesOf({ start, end }: Span, { map }: MeasuredText): number[] {
  const first = lineAt(map, start);
  const last = lineAt(map, Math.max(start, end - 1));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const isCode = (line: number, { code }: MeasuredText): boolean => codeBetween(code, line, line) > 0;

function countMarks(marks: Uint8Array, { code }: MeasuredText) {
  const counts = KINDS.map((_, kind) => countOf(marks, kind));
  const [unmarked = 0, imports = 0, types = 0, data = 0, comments = 0] = counts;
  const plain = code[marks.length]! - imports - types - data;
  const rest = { imports, types, data, comments, blank: unmarked - plain };
  return { total: marks.length, code: plain, ...rest };
}

function countOf(marks: Uint8Array, kind: number): number {
  let count = 0;
  for (const mark of marks) if (mark === kind) count += 1;
  return count;
}
