import type { FunctionFact, Rule, Violation } from '../model.js';
import { isContainer } from './container.js';
import { describeLength, describeMarkup } from './message.js';
import type { FunctionLengthOptions } from './options.js';

/** Functions stay short enough to be taken in at one glance (C2). */
export const rule: Rule<FunctionLengthOptions> = {
  id: 'function-length',
  demand: 'A function has at most as many lines, and as many statements, as the policy allows.',
  measures: true,
  overlooks: ({ max, maxInTests = max, maxMarkup = max }) => Math.min(max, maxInTests, maxMarkup),
  judge({ functions, unlisted }, options, { isTest }) {
    const limits = { ...options, max: (isTest ? options.maxInTests : undefined) ?? options.max };
    const judged = functions.filter((fact) => !isContainer(fact, options.containers, isTest));
    const violations = judged.flatMap((fact) => judgeOne(fact, limits));
    return { judged: judged.length + unlisted, violations };
  },
};

/** What counts of a function: its lines without what has a limit of its own, and its statements. */
export interface Length {
  readonly lines: number;
  readonly statements: number;
}

/** Measures a function as the options say. */
export function lengthOf(fact: FunctionFact, options: FunctionLengthOptions): Length {
  const { statements, ...lengths } = LENGTHS[options.count](fact);
  return { lines: lengths.lines - leftOut(lengths, options), statements };
}

interface Lengths extends Length {
  readonly folded: number;
  readonly markup: number;
}

const LENGTHS: Readonly<Record<FunctionLengthOptions['count'], (fact: FunctionFact) => Lengths>> = {
  code: ({ code, statements, allFolded, allMarkup }) => {
    return { lines: code, statements, folded: allFolded, markup: allMarkup };
  },
  own: ({ own, ownStatements, folded, markup }) => {
    return { lines: own, statements: ownStatements, folded, markup };
  },
  physical: ({ line, endLine }) => {
    return { lines: endLine - line + 1, statements: 0, folded: 0, markup: 0 };
  },
};

type LeftOut = Pick<Lengths, 'folded' | 'markup'>;

function leftOut({ folded, markup }: LeftOut, options: FunctionLengthOptions): number {
  return (options.foldData ? folded : 0) + (options.maxMarkup === undefined ? 0 : markup);
}

function judgeOne(fact: FunctionFact, options: FunctionLengthOptions): Violation[] {
  return [...judgeLength(fact, options), ...judgeMarkup(fact, options.maxMarkup ?? Infinity)];
}

function judgeLength(fact: FunctionFact, options: FunctionLengthOptions): Violation[] {
  const length = lengthOf(fact, options);
  const value = Math.max(length.lines, length.statements);
  if (value <= options.max) return [];
  return [violationOf(fact, [value, options.max], describeLength(fact, length, options))];
}

function judgeMarkup(fact: FunctionFact, limit: number): Violation[] {
  const { markup } = fact;
  return markup > limit ? [violationOf(fact, [markup, limit], describeMarkup(fact, limit))] : [];
}

function violationOf(
  { symbol, line, column, endLine, endColumn, start, end }: FunctionFact,
  [value, limit]: readonly [number, number],
  message: string,
): Violation {
  // Fields by name: a large run makes tens of thousands, and spreading takes ten times as long.
  const span = { start, end };
  return { symbol, line, column, endLine, endColumn, value, limit, message, span };
}
