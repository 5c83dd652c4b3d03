/** A row of a table, by its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** What is to be stored: the rows of each table. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

/** The field that each column has its value from. */
export type Columns<Item> = Readonly<Record<string, keyof Item>>;

/** The columns of what was received. */
export function toRow<Item>(item: Item, columns: Columns<Item>): Row {
  const values = Object.entries(columns).map(([column, field]) => [column, item[field]] as const);
  return Object.fromEntries(values);
}

/** A column for each field of a nested one, as ClickHouse keeps it: `Events.Name`. */
export function toNested<Item>(name: string, items: readonly Item[], columns: Columns<Item>): Row {
  const values = Object.entries(columns).map(
    ([column, field]) => [`${name}.${column}`, items.map((item) => item[field])] as const,
  );
  return Object.fromEntries(values);
}
