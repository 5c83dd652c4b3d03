import type { FunctionFact, Span } from '../../../rules/model.js';
import { codeBetween, type LineMarks } from '../text/code-lines.js';
import type { FunctionDraft } from '../tree/frame.js';
import { lineAt, nextToken, placeOf, previousToken, type TextMap } from '../text/text-map.js';

/** A text whose code lines are known. */
export interface MeasuredText extends LineMarks {
  readonly map: TextMap;
}

/** What is summed up over a function and all functions inside it. */
interface Totals {
  readonly statements: number;
  readonly markup: number;
  readonly folded: number;
}

type Lines = readonly [first: number, last: number];

type Functions = readonly FunctionDraft[];

/**
 * Measures the functions of a file, in the order in which they begin. Those of at most `overlooked`
 * lines and statements may be left out.
 */
export function measureFunctions(drafts: Functions, text: MeasuredText, overlooked: number): Facts {
  const sorted = [...drafts].sort(inSourceOrder);
  for (const { children } of sorted) children.sort(inSourceOrder);
  const measured: Measured = [measureAll(sorted, text), text];
  const large = nameAll(sorted).filter(([draft]) => isLarge(draft, measured, overlooked));
  return large.map(([draft, symbol]) => factOf(draft, symbol, measured));
}

type Facts = FunctionFact[];

type Named = readonly [draft: FunctionDraft, symbol: string];

function nameAll(sorted: Functions): Named[] {
  const numbered = countNames();
  return sorted.map((draft) => [draft, numbered(draft.path)]);
}

/** What is called with a function may exempt it, whatever its size. */
function isLarge(draft: FunctionDraft, [measures, text]: Measured, overlooked: number): boolean {
  if (draft.callee !== null || measures.get(draft)!.all.statements > overlooked) return true;
  return lineAt(text.map, draft.end) - lineAt(text.map, draft.start) >= overlooked;
}

const inSourceOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** What is counted of a function by itself, and with all the functions inside it. */
interface Measure {
  readonly own: Totals;
  readonly all: Totals;
}

type Measures = ReadonlyMap<FunctionDraft, Measure>;

/** Inner functions are measured before those around them. */
function measureAll(sorted: Functions, text: MeasuredText): Measures {
  const measures = new Map<FunctionDraft, Measure>();
  for (const draft of sorted.toReversed()) measures.set(draft, measureOne(draft, measures, text));
  return measures;
}

function measureOne(draft: FunctionDraft, measures: Measures, text: MeasuredText): Measure {
  const own = ownTotals(draft, text);
  const inside = draft.children.map((child) => measures.get(child)!.all);
  return { own, all: inside.reduce(addTotals, own) };
}

const ownTotals = (draft: FunctionDraft, text: MeasuredText): Totals => ({
  statements: draft.ownStatements,
  markup: draft.markup.length === 0 ? 0 : markupLines(draft, text),
  folded: draft.data.length === 0 ? 0 : foldedLines(draft.data, text),
});

const addTotals = (a: Totals, b: Totals): Totals => ({
  statements: a.statements + b.statements,
  markup: a.markup + b.markup,
  folded: a.folded + b.folded,
});

/** Numbers equal names in their order: `load`, `load#2`, `load#3`. */
function countNames(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  };
}

function factOf(draft: FunctionDraft, symbol: string, [measures, text]: Measured): FunctionFact {
  const { start, end, callee } = draft;
  const lines = { ...placeOf(text.map, draft), ...linesIn(draft, text) };
  return { symbol, start, end, callee, ...lines, ...countsOf(measures.get(draft)!) };
}

type Measured = readonly [Measures, MeasuredText];

const countsOf = ({ own, all }: Measure) => ({
  statements: all.statements,
  ownStatements: own.statements,
  markup: own.markup,
  folded: own.folded,
  allMarkup: all.markup,
  allFolded: all.folded,
});

function linesIn(draft: FunctionDraft, text: MeasuredText): Pick<FunctionFact, 'code' | 'own'> {
  const code = codeBetween(text.code, ...linesOf(draft, text));
  return { code, own: draft.children.length === 0 ? code : ownLines(draft, text) };
}

function linesOf({ start, end }: Span, { map }: MeasuredText): Lines {
  return [lineAt(map, start), lineAt(map, end - 1)];
}

/** Lines that hold a token of the function in none of its nested functions. */
function ownLines(draft: FunctionDraft, text: MeasuredText): number {
  let [count, counted] = [0, -1];
  for (const [first, last] of gapsBetween(draft).map((gap) => tokenLines(gap, text))) {
    count += codeBetween(text.code, Math.max(first, counted + 1), last);
    counted = Math.max(counted, last);
  }
  return count;
}

/** What is left of a function when its nested functions are cut out. */
function gapsBetween({ start, end, children }: FunctionDraft): Span[] {
  let from = start;
  return [...children, { start: end, end }].map((child) => {
    const gap = { start: from, end: child.start };
    // A function in a computed key lies inside of the method that the key belongs to.
    from = Math.max(from, child.end);
    return gap;
  });
}

/** The lines of the first and the last token of a span; an empty range if it holds none. */
function tokenLines({ start, end }: Span, text: MeasuredText): Lines {
  const first = nextToken(text.map, start, end);
  if (first >= end) return [0, -1];
  return linesOf({ start: first, end: previousToken(text.map, end, first) }, text);
}

/** Own lines on which every token lies inside a JSX element and none in a nested function. */
function markupLines({ markup, children }: FunctionDraft, text: MeasuredText): number {
  const lines = new Set(markup.flatMap((span) => linesWithin(span, text)));
  for (const child of children) {
    const [first, last] = linesOf(child, text);
    for (let line = first; line <= last && lines.size > 0; line += 1) lines.delete(line);
  }
  return lines.size;
}

/** The code lines that hold no token outside of a span. */
function linesWithin({ start, end }: Span, { map, code }: MeasuredText): number[] {
  const lineStart = map.starts[lineAt(map, start)]!;
  const lineEnd = map.starts[lineAt(map, end - 1) + 1] ?? map.text.length;
  const first = lineAt(map, start) + (nextToken(map, lineStart, start) < start ? 1 : 0);
  const last = lineAt(map, end - 1) - (nextToken(map, end, lineEnd) < lineEnd ? 1 : 0);
  const lines = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return lines.filter((line) => codeBetween(code, line, line) > 0);
}

function foldedLines(literals: readonly Span[], text: MeasuredText): number {
  const saved = literals.map((literal) => linesOf(literal, text));
  return saved.map(([first, last]) => codeBetween(text.code, first + 1, last)).reduce(add, 0);
}

const add = (a: number, b: number): number => a + b;
