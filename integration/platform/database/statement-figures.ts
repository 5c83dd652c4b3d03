import type { Queryable } from './queryable.js';

/** What the server has counted of a statement, whatever the values of its parameters. */
export interface StatementFigures {
  readonly text: string;
  readonly calls: number;
  /** In milliseconds. */
  readonly meanTime: number;
}

/** The library that counts; a server has to be started with it. */
export const STATEMENT_LIBRARY = 'pg_stat_statements';

/** Lets a database show what the server counts. */
export const createFigures = (db: Queryable): Promise<unknown> =>
  db.query(`CREATE EXTENSION IF NOT EXISTS ${STATEMENT_LIBRARY}`);

/** Forgets what was counted in this database. */
export const forgetFigures = (db: Queryable): Promise<unknown> =>
  db.query(`SELECT pg_stat_statements_reset(0, ${HERE}, 0)`);

/** What was counted of the statements that match, in this database, the most often called first. */
export async function readFigures(db: Queryable, pattern: string) {
  const { rows } = await db.query<StatementFigures>(FIGURES, [pattern]);
  return rows;
}

const HERE = '(SELECT oid FROM pg_database WHERE datname = current_database())';

const FIGURES = `
  SELECT query AS text, calls::integer, mean_exec_time AS "meanTime"
  FROM pg_stat_statements WHERE dbid = ${HERE} AND query ~ $1 ORDER BY calls DESC, query`;
