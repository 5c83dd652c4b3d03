import type { FileFacts, FunctionFact, Span } from '../../rules/model.js';

/** JSON escapes it, so that it stands between parts only. */
const BETWEEN = '\v';
/** The largest sizes of the parts that functions are dealt out to. */
const SIZES: readonly number[] = [8, 15, Infinity];

/**
 * Facts as one line of text. The names of all fields are written out: that takes three times the
 * room of bare figures, and less than half of their time to be read. Functions stand in parts by
 * their size, so that small ones need not be read where no limit concerns them.
 */
export function encodeFacts({ functions, ...facts }: FileFacts): string {
  const parts: FunctionFact[][] = SIZES.map(() => []);
  for (const fact of functions) parts[partOf(fact)]!.push(fact);
  const sizes = parts.map(({ length }) => length);
  return [{ ...facts, sizes }, ...parts].map((part) => JSON.stringify(part)).join(BETWEEN);
}

/** What is called with a function may exempt it, whatever its size. */
function partOf({ callee, code, statements, line, endLine }: FunctionFact): number {
  const size = callee === null ? Math.max(code, statements, endLine - line + 1) : Infinity;
  return SIZES.findIndex((most) => size <= most);
}

/** What stands before the functions. */
type Head = Omit<FileFacts, 'functions'> & { readonly sizes: readonly number[] };

/**
 * Facts from their line of text, which must come from `encodeFacts`. Functions whose lines, however
 * counted, and statements are at most `overlooked` may be left out, and are counted then. A comment
 * that disables a rule may stand in any function, so that all are read where there is one.
 */
export function decodeFacts(line: string, overlooked = 0): FileFacts {
  const [head = '', ...parts] = line.split(BETWEEN);
  // The line was sealed by us under the version of the form.
  const { sizes, ...facts } = JSON.parse(head) as Head;
  const first = partFrom(facts.directives.length > 0 ? 0 : overlooked);
  const functions = parts.slice(first).flatMap((part) => JSON.parse(part) as FunctionFact[]);
  const unlisted = facts.unlisted + sum(sizes.slice(0, first));
  return { ...facts, functions: functions.sort(inOrder), unlisted };
}

/** The first part that may hold larger functions. */
const partFrom = (overlooked: number): number => SIZES.filter((most) => most <= overlooked).length;

/** Of two functions with one start the outer one is larger, and so comes from a later part. */
const inOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
