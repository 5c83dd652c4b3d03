import type { QueryResult, QueryResultRow } from 'pg';

/** Whatever runs a statement: a pool, a connection, or a transaction. */
export interface Queryable {
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<Row>>;
}
