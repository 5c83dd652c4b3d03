import { expect, test } from '@jest/globals';
import { outlineOf } from '../outline/outline-sample.js';

const budgetsIn = (text: string): string[] => outlineOf(text).budgets.map(({ name }) => name);

test('budgets that are asserted by a literal name are read, in order', () => {
  const text = "expect(times).toMeetBudget('database.query'); toMeetBudget(`cache.hitRatio`);";
  expect(budgetsIn(text)).toEqual(['database.query', 'cache.hitRatio']);
});

test.each(['expect(times).toMeetBudget(name);', 'expect(times).toBe(1); // toMeetBudget', 'x()'])(
  '%s names no budget',
  (text) => {
    expect(budgetsIn(text)).toEqual([]);
  },
);

test('the place is that of the name', () => {
  const [budget] = outlineOf("\nexpect(a).toMeetBudget('b');").budgets;
  expect(budget).toMatchObject({ line: 2, column: 24, endLine: 2, endColumn: 27, start: 24 });
});
