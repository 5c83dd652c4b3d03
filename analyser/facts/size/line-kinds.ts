import type { LineCounts, Span } from '../../../rules/model.js';
import { codeBetween } from '../text/code-lines.js';
import type { Drafts } from './drafts.js';
import { childOf, childrenOf, declarationOf, spanOf, type EsNode } from '../tree/estree.js';
import type { MeasuredText } from './measure.js';
import { countLines, lineAt, type TextMap } from '../text/text-map.js';

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

type Kind = 'imports' | 'types' | 'data';

interface KindOfSpan extends Span {
  readonly kind: Kind;
}

/** Splits a file's lines by what stands on them; of two kinds on a line the first one counts. */
export function countLineKinds(program: EsNode, drafts: Drafts, text: MeasuredText): LineCounts {
  const body = childrenOf(program, 'body');
  const imports = body.filter(isImport).map(spanOf);
  const spans = { imports, types: body.filter(isType).map(spanOf), data: drafts.data };
  const kinds = countKinds(inSourceOrder(spans), text);
  return { ...countRest(kinds, text), importStatements: imports.length };
}

function inSourceOrder(spans: Readonly<Record<Kind, readonly Span[]>>): KindOfSpan[] {
  const all = (Object.keys(spans) as Kind[]).flatMap((kind) =>
    spans[kind].map(({ start, end }) => ({ kind, start, end })),
  );
  return all.sort((a, b) => a.start - b.start);
}

/** Counts the code lines of each kind, and none twice. */
function countKinds(spans: readonly KindOfSpan[], { map, code }: MeasuredText) {
  const counts = { imports: 0, types: 0, data: 0 };
  for (const { kind, first, last } of toDisjointLines(spans, map)) {
    counts[kind] += codeBetween(code, first, last);
  }
  return counts;
}

/** The lines of each span that no span before it has had. */
function toDisjointLines(spans: readonly KindOfSpan[], map: TextMap) {
  let next = 0;
  return spans.map(({ kind, start, end }) => {
    const [first, last] = [Math.max(lineAt(map, start), next), lineAt(map, end - 1)];
    next = Math.max(next, last + 1);
    return { kind, first, last };
  });
}

function countRest({ imports, types, data }: Record<Kind, number>, text: MeasuredText) {
  const total = countLines(text.map);
  const tokens = text.code[total]!;
  const rest = { comments: text.comments, blank: total - tokens - text.comments };
  return { total, code: tokens - imports - types - data, imports, types, data, ...rest };
}

function isImport(statement: EsNode): boolean {
  if (IMPORTS.has(statement.type)) return true;
  return statement.type === 'ExportNamedDeclaration' && childOf(statement, 'source') !== null;
}

function isType(statement: EsNode): boolean {
  const { type, declare } = declarationOf(statement);
  return TYPES.has(type) || declare === true;
}
