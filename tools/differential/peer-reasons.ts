import type { AST, SourceCode } from 'eslint';
import type { Span } from '../../rules/model.js';
import type { Length, Skips } from './peer-rules.js';

/** What Lintel and a rule of ESLint's own measured of the same; null is what one of them leaves out. */
export interface Pair {
  readonly ours: Length | null;
  readonly theirs: Length | null;
  readonly source: SourceCode;
  readonly skips: Skips;
}

/** From a reason to how many lines more Lintel counts for it. There are no others. */
export const PEER_REASONS: Readonly<Record<string, (pair: Pair) => number>> = {
  /** ESLint measures no class static block. */
  'static-block': ({ ours, theirs, source }) =>
    ours !== null && theirs === null && source.text.startsWith('static', ours.start)
      ? ours.lines
      : 0,

  /** ESLint gives a line to a file in which there is nothing, not even a newline. */
  'empty-file': ({ source }) => (source.text === '' ? -1 : 0),

  /** ESLint counts a method's decorators in. */
  'decorators-in-head': (pair) => -decoratorLines(pair),

  /** A blank line inside a template literal is a part of it; ESLint would have it skipped. */
  'blank-line-in-template': ({ ours, source, skips }) =>
    ours !== null && skips.skipBlankLines ? blankLinesInTemplates(ours, source) : 0,

  /** ESLint ends a line at U+2028 and U+2029 too. */
  'line-separator': ({ ours, source }) =>
    ours === null ? 0 : -source.text.slice(ours.start, ours.end).split(/[\u2028\u2029]/).length + 1,
};

/** The lines above a method's head on which its decorators stand. */
function decoratorLines({ ours, theirs, source, skips }: Pair): number {
  if (ours === null || theirs === null || source.text[theirs.start] !== '@') return 0;
  const [first, head] = [lineOf(theirs.start, source), lineOf(ours.start, source)];
  if (!skips.skipBlankLines) return head - first;
  const tokens = tokensIn({ start: theirs.start, end: ours.start }, source);
  return new Set(tokens.flatMap(linesOf).filter((line) => line < head)).size;
}

function blankLinesInTemplates(span: Span, source: SourceCode): number {
  const templates = tokensIn(span, source).filter(({ type }) => String(type) === 'Template');
  const lines = new Set(templates.flatMap(linesOf));
  return [...lines].filter((line) => source.lines[line - 1]!.trim() === '').length;
}

const lineOf = (offset: number, source: SourceCode): number => source.getLocFromIndex(offset).line;

function tokensIn({ start, end }: Span, { ast }: SourceCode): AST.Token[] {
  return ast.tokens.filter(({ range }) => range[0] >= start && range[1] <= end);
}

function linesOf({ loc: { start, end } }: AST.Token): number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
}
