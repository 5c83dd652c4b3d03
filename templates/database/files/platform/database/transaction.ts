import type { QueryResult, QueryResultRow } from 'pg';
import type { Queryable } from './queryable.js';

/** A statement came after its transaction had ended. */
export class TransactionEnded extends Error {
  constructor(statement: string) {
    const advice = 'Is an "await" missing in its work?';
    super(`The transaction has ended before this statement: ${statement.slice(0, 80)}. ${advice}`);
    this.name = 'TransactionEnded';
  }
}

/** A transaction under way. */
export class Transaction implements Queryable {
  #hasEnded = false;
  #parts = 0;

  constructor(private readonly connection: Queryable) {}

  async query<Row extends QueryResultRow>(
    text: string,
    values?: unknown[],
  ): Promise<QueryResult<Row>> {
    if (this.#hasEnded) throw new TransactionEnded(text);
    return this.connection.query<Row>(text, values);
  }

  /** Runs a part of the work that can fail alone: if it does, what it wrote is undone. */
  async nested<Result>(part: () => Promise<Result>): Promise<Result> {
    const savepoint = `part_${(this.#parts += 1)}`;
    await this.query(`SAVEPOINT ${savepoint}`);
    const result = await part().catch((error: unknown) => this.#undo(savepoint, error));
    await this.query(`RELEASE SAVEPOINT ${savepoint}`);
    return result;
  }

  /** From now on it takes no statement. */
  end(): void {
    this.#hasEnded = true;
  }

  async #undo(savepoint: string, error: unknown): Promise<never> {
    await this.query(`ROLLBACK TO SAVEPOINT ${savepoint}`);
    throw error;
  }
}
