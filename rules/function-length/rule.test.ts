import { expect, test } from '@jest/globals';
import { buildContext, buildFacts, buildFunction } from '../facts-builder.js';
import type { FunctionFact, Judgement } from '../model.js';
import { options, type FunctionLengthOptions } from './options.js';
import { rule } from './rule.js';

function judge(
  fact: Partial<FunctionFact>,
  given: Partial<FunctionLengthOptions> = {},
  isTest = false,
): Judgement {
  const facts = buildFacts({ functions: [buildFunction(fact)] });
  return rule.judge(facts, options.parse(given), buildContext({ isTest }));
}

const valuesOf = ({ violations }: Judgement): (number | null)[] =>
  violations.map(({ value }) => value);

test('a function at the limit of lines and statements is no finding (C2)', () => {
  expect(judge({ code: 8, statements: 8 }).violations).toEqual([]);
});

test('a function one line over the limit is a finding (C2)', () => {
  expect(judge({ code: 9 }).violations).toMatchObject([{ symbol: 'load', value: 9, limit: 8 }]);
});

test('a function one statement over the limit is a finding on however few lines (C2)', () => {
  expect(judge({ code: 1, statements: 9 }).violations).toMatchObject([{ value: 9, limit: 8 }]);
});

test('the finding lies where the function lies', () => {
  const place = { line: 3, column: 5, endLine: 20, endColumn: 2 };
  const [violation] = judge({ code: 9, ...place, start: 40, end: 200 }).violations;
  expect(violation).toMatchObject({ ...place, span: { start: 40, end: 200 } });
});

test('a length in code lines counts nested functions in (C2)', () => {
  expect(valuesOf(judge({ code: 9, own: 2 }))).toEqual([9]);
  expect(valuesOf(judge({ statements: 9, ownStatements: 2 }))).toEqual([9]);
});

test('a length in own lines leaves nested functions out (C2)', () => {
  const nested = { code: 30, own: 8, statements: 20, ownStatements: 8 };
  expect(judge(nested, { count: 'own' }).violations).toEqual([]);
  expect(valuesOf(judge({ ...nested, own: 9 }, { count: 'own' }))).toEqual([9]);
  expect(valuesOf(judge({ ...nested, ownStatements: 10 }, { count: 'own' }))).toEqual([10]);
});

test('a length in physical lines goes from the first to the last, whatever stands there (C2)', () => {
  const fact = { line: 10, endLine: 18, code: 2, statements: 50 };
  expect(valuesOf(judge(fact, { count: 'physical' }))).toEqual([9]);
  expect(judge({ ...fact, endLine: 17 }, { count: 'physical' }).violations).toEqual([]);
});

test('tests have a limit of their own where the policy gives one (C2)', () => {
  const limits = { maxInTests: 15 };
  expect(judge({ code: 15 }, limits, true).violations).toEqual([]);
  expect(judge({ code: 16 }, limits, true).violations).toMatchObject([{ value: 16, limit: 15 }]);
  expect(judge({ code: 9 }, limits, false).violations).toMatchObject([{ value: 9, limit: 8 }]);
});

test('tests have the limit of all functions where the policy gives no other (C2)', () => {
  expect(valuesOf(judge({ code: 9 }, {}, true))).toEqual([9]);
});

test.each([
  ['code', { code: 12, own: 2, allFolded: 4, folded: 1 }],
  ['own', { code: 30, own: 12, allFolded: 9, folded: 4 }],
] as const)('folded data is left out of a length in %s lines', (count, fact) => {
  expect(judge(fact, { count, foldData: true }).violations).toEqual([]);
  expect(valuesOf(judge(fact, { count, foldData: false }))).toEqual([12]);
});

test.each([
  ['code', { code: 12, own: 2, allMarkup: 4, markup: 1 }],
  ['own', { code: 30, own: 12, allMarkup: 9, markup: 4 }],
] as const)('markup with a limit is left out of a length in %s lines', (count, fact) => {
  expect(judge(fact, { count, maxMarkup: 40 }).violations).toEqual([]);
  expect(valuesOf(judge(fact, { count }))).toEqual([12]);
});

test('markup over its limit is a finding by itself (C2)', () => {
  expect(judge({ code: 45, markup: 40 }, { maxMarkup: 40 }).violations).toEqual([]);
  const { violations } = judge({ code: 49, markup: 41 }, { maxMarkup: 40 });
  expect(violations).toMatchObject([{ symbol: 'load', value: 41, limit: 40 }]);
});

test('a function may be too long in both ways', () => {
  expect(valuesOf(judge({ code: 60, markup: 41 }, { maxMarkup: 40 }))).toEqual([19, 41]);
});

test('containers are not judged, and do not count as judged', () => {
  const callee = { name: 'describe', from: 'vitest' };
  expect(judge({ code: 90, callee })).toEqual({ judged: 0, violations: [] });
});

test('every other function is judged', () => {
  const functions = [buildFunction(), buildFunction({ symbol: 'save', code: 9 })];
  const context = buildContext();
  const judgement = rule.judge(buildFacts({ functions }), options.parse({}), context);
  expect(judgement).toMatchObject({ judged: 2, violations: [{ symbol: 'save' }] });
});

test('the defaults are 8 lines of code, with nothing left out (C2)', () => {
  const defaults = { max: 8, count: 'code', foldData: false, containers: [] };
  expect(options.parse({})).toEqual(defaults);
});
