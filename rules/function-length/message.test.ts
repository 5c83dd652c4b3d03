import { expect, test } from '@jest/globals';
import { buildFunction } from '../facts-builder.js';
import type { FunctionFact } from '../model.js';
import { describeLength, describeMarkup } from './message.js';
import { options, type FunctionLengthOptions } from './options.js';
import { lengthOf } from './rule.js';

const ADVICE = 'Move a step that has a name of its own into a function.';

function describe(part: Partial<FunctionFact>, given: Partial<FunctionLengthOptions> = {}): string {
  const fact = buildFunction(part);
  const parsed = options.parse(given);
  return describeLength(fact, lengthOf(fact, parsed), parsed);
}

test('a message names the function, its length, the limit, and what to do', () => {
  expect(describe({ symbol: 'Store.load', code: 9 })).toBe(
    `\`Store.load\` is 9 lines long (limit 8). ${ADVICE}`,
  );
});

test('a message splits the lines where they are of several kinds', () => {
  expect(describe({ code: 14, own: 9, allMarkup: 3, allFolded: 2 })).toBe(
    `\`load\` is 14 lines long (limit 8): 9 own, 5 nested, 3 markup, 2 data. ${ADVICE}`,
  );
});

test('two kinds of lines are enough for a split, and one is none', () => {
  expect(describe({ code: 14, own: 9 })).toContain('(limit 8): 9 own, 5 nested. ');
  expect(describe({ code: 14, own: 14 })).toContain('(limit 8). ');
});

test('a length in physical lines is not split', () => {
  const fact = { line: 1, endLine: 12, code: 12, own: 3 };
  expect(describe(fact, { count: 'physical' })).toBe(
    `\`load\` is 12 lines long (limit 8). ${ADVICE}`,
  );
});

test('a message speaks of statements where there are more of them than lines', () => {
  expect(describe({ code: 1, statements: 10 })).toBe(
    `\`load\` holds 10 statements on 1 line (limit 8). ${ADVICE}`,
  );
});

test('as many statements as lines are told as lines', () => {
  expect(describe({ code: 9, statements: 9 })).toContain('is 9 lines long');
});

test('a message on markup tells to move markup', () => {
  expect(describeMarkup(buildFunction({ symbol: 'View', markup: 41 }), 40)).toBe(
    '`View` holds 41 lines of JSX (limit 40). Move a part of the markup into a component.',
  );
});
