import type {
  Parameters,
  Warehouse,
} from '../../../../integration/platform/analytics/warehouse.js';

/** Something that is done to tables. */
type Step =
  | { readonly statement: string; readonly given: Parameters | undefined }
  | { readonly table: string; readonly rows: readonly object[] };

/**
 * A warehouse that puts a question once: after the same steps from empty tables the same answer is
 * given again. Steps are taken when a question needs them. So a mutant costs what it does otherwise.
 */
export class RememberingWarehouse implements Warehouse {
  readonly #answers = new Map<string, readonly unknown[]>();
  #steps: Step[] = [];
  #taken: readonly Step[] | null = null;

  constructor(
    private readonly tables: Warehouse,
    readonly close: () => Promise<void>,
  ) {}

  /** Begins again with empty tables. */
  begin(): this {
    this.#steps = [];
    return this;
  }

  async tell(statement: string, given?: Parameters): Promise<void> {
    this.#steps = [...this.#steps, { statement, given }];
  }

  async load(table: string, rows: readonly object[]): Promise<void> {
    this.#steps = [...this.#steps, { table, rows }];
  }

  async ask<Row>(query: string, given?: Parameters): Promise<readonly Row[]> {
    const key = JSON.stringify([this.#steps, query, given]);
    const answer = this.#answers.get(key) ?? (await this.#put(query, given));
    this.#answers.set(key, answer);
    // An answer is remembered for its question, which tells the kind of its rows.
    return answer as readonly Row[];
  }

  async #put(query: string, given?: Parameters): Promise<readonly unknown[]> {
    const taken = this.#taken;
    if (taken === null || !this.#beginWith(taken)) await this.#empty();
    for (const step of this.#steps.slice(this.#taken?.length)) await this.#take(step);
    this.#taken = this.#steps;
    return this.tables.ask(query, given);
  }

  #beginWith(taken: readonly Step[]): boolean {
    return taken.every((step, index) => step === this.#steps[index]);
  }

  async #empty(): Promise<void> {
    this.#taken = [];
    for (const table of TABLES) await this.tables.tell(`TRUNCATE TABLE ${table}`);
  }

  #take(step: Step): Promise<void> {
    if ('table' in step) return this.tables.load(step.table, step.rows);
    return this.tables.tell(step.statement, step.given);
  }
}

const TABLES = ['points', 'touched', 'quarters'];
