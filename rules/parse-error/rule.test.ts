import { expect, test } from '@jest/globals';
import { buildContext, buildFacts } from '../facts-builder.js';
import { rule } from './rule.js';

const CONTEXT = buildContext();
const FAILED = buildFacts({ failure: { message: 'Unexpected token.', line: 3, column: 7 } });

test('a file that could be read is judged and is no finding', () => {
  expect(rule.judge(buildFacts(), {}, CONTEXT)).toEqual({ judged: 1, violations: [] });
});

test('a file that could not be read is one finding at the place of the failure', () => {
  const place = { line: 3, column: 7, endLine: 3, endColumn: 7 };
  const { judged, violations } = rule.judge(FAILED, {}, CONTEXT);
  expect(judged).toBe(1);
  expect(violations).toMatchObject([{ symbol: '<module>', ...place, value: null, limit: null }]);
});

test('the message ends in one full stop, whether the parser gave one or not', () => {
  const other = buildFacts({ failure: { message: 'Unexpected token', line: 1, column: 1 } });
  const messages = [FAILED, other].flatMap((facts) => rule.judge(facts, {}, CONTEXT).violations);
  const expected = "The file can't be judged: Unexpected token.";
  expect(messages.map(({ message }) => message)).toEqual([expected, expected]);
});
