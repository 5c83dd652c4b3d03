/** A column of a table. */
export interface Column<Row> {
  readonly title: string;
  /** What it is sorted and searched by. */
  readonly of: (row: Row) => string | number;
  /** What is shown, if it is something else. */
  readonly shows?: (row: Row) => Node | string;
  /** `figure` is set flush right, and sorted downwards first. */
  readonly kind: 'text' | 'figure';
}

/** How a table is looked at. */
export interface Looking {
  readonly query: string;
  /** The number of a column; null for the order of the data. */
  readonly by: number | null;
  readonly isDown: boolean;
  readonly page: number;
}

export const AT_FIRST: Looking = { query: '', by: null, isDown: false, page: 0 };

/** The rows that a query leaves, sorted; every word of the query must occur somewhere in a row. */
export function arrange<Row>(rows: readonly Row[], columns: Columns<Row>, at: Looking): Row[] {
  const words = at.query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => hasWords(row, columns, words));
  const column = at.by === null ? undefined : columns[at.by];
  return column === undefined ? found : found.sort(orderBy(column, at.isDown));
}

type Columns<Row> = readonly Column<Row>[];

function hasWords<Row>(row: Row, columns: Columns<Row>, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = columns
    .map(({ of }) => of(row))
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

function orderBy<Row>({ of }: Column<Row>, isDown: boolean): (a: Row, b: Row) => number {
  const sign = isDown ? -1 : 1;
  return (a, b) => sign * compare(of(a), of(b));
}

const compare = (a: string | number, b: string | number): number => Number(a > b) - Number(a < b);

/** What a table is sorted by after its column's heading was pressed. */
export function pressHeading(at: Looking, by: number, kind: Column<never>['kind']): Looking {
  const isDown = at.by === by ? !at.isDown : kind === 'figure';
  return { ...at, by, isDown, page: 0 };
}

const PAGE = 100;

/** The rows of one page, and where it stands among the others. */
export function turnTo<Row>(rows: readonly Row[], page: number) {
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  const at = Math.min(Math.max(page, 0), last);
  const first = at * PAGE;
  return { rows: rows.slice(first, first + PAGE), first, page: at, last };
}
