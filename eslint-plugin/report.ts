import { mapText } from '../analyser/facts/text/text-map.js';
import type { JudgedViolation } from '../rules/judge.js';
import type { Directive, Place, Span } from '../rules/model.js';
import { ABOUT_COMMENTS, type Report, type SourceCode } from './context.js';
import { factsOf, type Violations } from './lint-run.js';
import { suggestRemoval } from './suggest-removal.js';

/** What ESLint is told of a violation; `all` are those of the same file. */
export function toReport(judged: JudgedViolation, all: Violations, source: SourceCode): Report {
  const { message, span } = judged.violation;
  const said = { messageId: 'violation', data: { message } } as const;
  const comment = judged.rule === ABOUT_COMMENTS ? commentAt(span, source) : undefined;
  if (comment === undefined) return { ...said, loc: locate(judged, source) };
  const loc = beyondReach(comment, judged, source);
  return { ...said, loc, suggest: suggestRemoval(comment, all, source.text) };
}

type Loc = Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>;

/** ESLint splits lines at U+2028 and U+2029 too: offsets say the same to both. */
function locate({ violation }: JudgedViolation, source: SourceCode): Loc {
  const { start, end } = violation.span ?? spanOf(violation, source);
  return { start: source.getLocFromIndex(start), end: source.getLocFromIndex(end) };
}

function spanOf({ line, column, endLine, endColumn }: Place, { text }: SourceCode): Span {
  const { starts } = mapText(text, []);
  const offsetOf = (row: number, unit: number): number => starts[row - 1]! + unit - 1;
  return { start: offsetOf(line, column), end: offsetOf(endLine, endColumn) };
}

function commentAt(span: Span | null, source: SourceCode): Directive | undefined {
  return factsOf(source).directives.find(({ start }) => start === span?.start);
}

/**
 * ESLint would have some comments silence what is said of themselves. The finding goes right before
 * such a comment, or before the first column of the line if the comment is about all of the line.
 */
function beyondReach({ word, rules }: Directive, judged: JudgedViolation, source: SourceCode): Loc {
  const { start, end } = locate(judged, source);
  const isAboutItself = rules.length === 0 || rules.includes(ABOUT_COMMENTS);
  const isFree = isAboutItself && judged.silencedBy === null;
  const column = isFree ? COLUMN_BEFORE[word]?.(start.column) : undefined;
  return { start: { line: start.line, column: column ?? start.column }, end };
}

const COLUMN_BEFORE: Readonly<Record<string, (column: number) => number>> = {
  'eslint-disable': (column) => column - 1,
  'eslint-disable-line': () => -1,
};
