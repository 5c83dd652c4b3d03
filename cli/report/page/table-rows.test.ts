import { expect, test } from '@jest/globals';
import { arrange, AT_FIRST, pressHeading, turnTo, type Column } from './table-rows.js';

interface Row {
  readonly name: string;
  readonly size: number;
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'Name', kind: 'text', of: ({ name }) => name },
  { title: 'Size', kind: 'figure', of: ({ size }) => size },
];
const ROWS: readonly Row[] = [
  { name: 'basket', size: 10 },
  { name: 'Apple', size: 9 },
  { name: 'store', size: 100 },
];

const namesFor = (looking: Partial<typeof AT_FIRST>): string[] =>
  arrange(ROWS, COLUMNS, { ...AT_FIRST, ...looking }).map(({ name }) => name);

test('without a query or an order the rows are as they came', () => {
  expect(namesFor({})).toEqual(['basket', 'Apple', 'store']);
});

test.each([
  ['STORE', ['store']],
  ['  10 ba ', ['basket']],
  ['10', ['basket', 'store']],
  ['basket store', []],
  ['.*', []],
])('the query %j leaves %j', (query, names) => {
  expect(namesFor({ query })).toEqual(names);
});

test('figures are sorted by their value, in both directions', () => {
  expect(namesFor({ by: 1 })).toEqual(['Apple', 'basket', 'store']);
  expect(namesFor({ by: 1, isDown: true })).toEqual(['store', 'basket', 'Apple']);
});

test('sorting leaves the rows themselves alone', () => {
  namesFor({ by: 0 });
  expect(ROWS[0]?.name).toBe('basket');
});

test('a heading of figures sorts downwards first, one of texts upwards', () => {
  const figure = pressHeading({ ...AT_FIRST, page: 3 }, 1, 'figure');
  expect(figure).toEqual({ query: '', by: 1, isDown: true, page: 0 });
  expect(pressHeading(figure, 1, 'figure').isDown).toBe(false);
  expect(pressHeading(figure, 0, 'text')).toMatchObject({ by: 0, isDown: false });
});

test.each([
  [250, 0, [0, 100, 0, 2]],
  [250, 2, [200, 50, 2, 2]],
  [250, 9, [200, 50, 2, 2]],
  [250, -1, [0, 100, 0, 2]],
  [100, 1, [0, 100, 0, 0]],
  [0, 0, [0, 0, 0, 0]],
])('of %i rows page %i is %j', (count, wanted, expected) => {
  const { rows, first, page, last } = turnTo(new Array<number>(count).fill(1), wanted);
  expect([first, rows.length, page, last]).toEqual(expected);
});
