import type { QueryResult, QueryResultRow } from 'pg';
import type { Queryable } from './queryable.js';

/** Counts the statements that go through it. */
export class CountedDatabase implements Queryable {
  readonly #counts = new Map<string, number>();

  constructor(private readonly db: Queryable) {}

  /** How often each statement was run. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  get total(): number {
    let total = 0;
    for (const count of this.#counts.values()) total += count;
    return total;
  }

  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<Row>> {
    this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
    return this.db.query<Row>(text, values);
  }
}
