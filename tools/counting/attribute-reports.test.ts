import { expect, test } from '@jest/globals';
import { factsOfText } from '../facts-of-text.js';
import { attributeReports } from './attribute-reports.js';

const CODE = `class Store {
  @decorated
  load() {
    return () => 1;
  }
  save(
    key: string,
  ) {}
}
`;
const { functions } = factsOfText(CODE, 'store.ts');

const attribute = (line: number, column: number): string[] => [
  ...attributeReports([{ line, column, count: 1 }], functions).keys(),
];

test.each([
  ['a report where a function starts', 3, 3, 'Store.load'],
  ['a report inside a function', 7, 5, 'Store.save'],
  ['a report at the arrow of an arrow function', 4, 15, 'Store.load.<anonymous>'],
  ['a report at the decorators', 2, 3, 'Store.load'],
  ['a report behind the last function', 9, 1, 'line 9'],
])('%s is attributed', (_title, line, column, symbol) => {
  expect(attribute(line, column)).toEqual([symbol]);
});

test('a report of what is no function never takes a function that was reported itself', () => {
  const reports = [2, 3].map((line) => ({ line, column: 3, count: line }));
  const found = attributeReports(reports, functions.slice(0, 1));
  expect([...found]).toEqual([
    ['Store.load', 3],
    ['line 2', 2],
  ]);
});
