import { expect, test } from '@jest/globals';
import { buildContext, buildFacts, buildLines } from '../facts-builder.js';
import type { LineCounts, Violation } from '../model.js';
import { options, type FileLengthOptions } from './options.js';
import { describeLines, rule } from './rule.js';

const CONTEXT = buildContext();

function judge(
  lines: Partial<LineCounts>,
  given: Partial<FileLengthOptions> = {},
): readonly Violation[] {
  const facts = buildFacts({ lines: buildLines(lines) });
  return rule.judge(facts, options.parse(given), CONTEXT).violations;
}

test('a file at the limit is no finding (C1)', () => {
  expect(judge({ code: 250, comments: 30, blank: 20 })).toEqual([]);
});

test('a file one line over the limit is a finding of the whole file (C1)', () => {
  const [violation] = judge({ code: 251, comments: 30, blank: 20 });
  expect(violation).toMatchObject({ symbol: '<module>', value: 301, limit: 300, span: null });
});

test('the finding begins on the first line too many and ends on the last', () => {
  const [violation] = judge({ code: 310 });
  expect(violation).toMatchObject({ line: 301, column: 1, endLine: 310, endColumn: 1 });
});

test('the message splits the lines by what is on them and says what to do', () => {
  const kinds = { code: 200, types: 50, imports: 20, data: 10, comments: 15, blank: 6 };
  expect(judge(kinds)[0]?.message).toBe(
    'The file has 301 lines (limit 300): ' +
      '200 code, 50 types, 20 imports, 10 data, 15 comments, 6 blank. ' +
      'Move one of its responsibilities into a file of its own.',
  );
});

test('what a file has none of is not named', () => {
  expect(describeLines(buildLines({ code: 3, blank: 1 }))).toBe('3 code, 1 blank');
});

test.each([
  ['comments and blank lines', { code: 2, comments: 4, blank: 4 }, 2],
  ['the lines of imports beyond one a statement', { code: 2, imports: 9, importStatements: 3 }, 5],
])('in code lines %s are free (C1)', (_, lines, length) => {
  expect(judge(lines, { max: length, count: 'code' })).toEqual([]);
  expect(judge(lines, { max: length - 1, count: 'code' })[0]?.value).toBe(length);
});

test('in code lines types and data count (C1)', () => {
  expect(judge({ code: 1, types: 2, data: 3 }, { max: 5, count: 'code' })[0]?.value).toBe(6);
});

test('a finding in code lines still begins inside of the file', () => {
  const lines = { total: 3, code: 3, importStatements: 4 };
  expect(judge(lines, { max: 6, count: 'code' })[0]).toMatchObject({ line: 3, endLine: 3 });
});

test('every file is judged once, an empty one too', () => {
  expect(rule.judge(buildFacts(), options.parse({}), CONTEXT)).toEqual({
    judged: 1,
    violations: [],
  });
});

test('the defaults are 300 physical lines (C1)', () => {
  expect(options.parse({})).toEqual({ max: 300, count: 'physical' });
});
