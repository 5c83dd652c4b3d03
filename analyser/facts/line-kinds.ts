import type { LineCounts, Span } from '../../rules/model.js';
import { codeBetween } from './code-lines.js';
import type { Drafts } from './drafts.js';
import { childOf, childrenOf, endOf, startOf, type EsNode } from './estree.js';
import type { MeasuredText } from './measure.js';
import { countLines, lineAt } from './text-map.js';

const IMPORTS: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'TSImportEqualsDeclaration',
]);

const TYPES: ReadonlySet<string> = new Set([
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSDeclareFunction',
]);

/** Splits a file's lines by what stands on them; where two kinds share a line, the first wins. */
export function countLineKinds(program: EsNode, drafts: Drafts, text: MeasuredText): LineCounts {
  const body = childrenOf(program, 'body');
  const importing = body.filter(isImport);
  const taken = new Set<number>();
  const [imports, types] = [importing, body.filter(isType)].map((nodes) =>
    take(nodes.map(spanOf), taken, text),
  ) as [number, number];
  const data = take(drafts.data, taken, text);
  return {
    ...lineTotals(text, imports + types + data),
    imports,
    types,
    data,
    importStatements: importing.length,
  };
}

function isImport(statement: EsNode): boolean {
  if (IMPORTS.has(statement.type)) return true;
  return statement.type === 'ExportNamedDeclaration' && childOf(statement, 'source') !== null;
}

function isType(statement: EsNode): boolean {
  const declaration = childOf(statement, 'declaration') ?? statement;
  return TYPES.has(declaration.type) || declaration['declare'] === true;
}

const spanOf = (node: EsNode): Span => ({ start: startOf(node), end: endOf(node) });

/** Counts the code lines of spans that no earlier kind has taken. */
function take(spans: readonly Span[], taken: Set<number>, text: MeasuredText): number {
  const before = taken.size;
  for (const { start, end } of spans) {
    const last = lineAt(text.map, end - 1);
    for (let line = lineAt(text.map, start); line <= last; line += 1) {
      if (codeBetween(text.code, line, line) > 0) taken.add(line);
    }
  }
  return taken.size - before;
}

function lineTotals({ map, code }: MeasuredText, otherKinds: number) {
  const total = countLines(map);
  const tokens = code[total]!;
  const comments = commentLines({ map, code });
  return { total, code: tokens - otherKinds, comments, blank: total - tokens - comments };
}

/** Lines that hold a comment and no token. */
function commentLines({ map, code }: MeasuredText): number {
  const lines = new Set<number>();
  for (const { start, end } of map.comments) {
    const last = lineAt(map, Math.max(start, end - 1));
    for (let line = lineAt(map, start); line <= last; line += 1) {
      if (codeBetween(code, line, line) === 0) lines.add(line);
    }
  }
  return lines.size;
}
