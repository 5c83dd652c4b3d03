import type { Queryable } from './queryable.js';

/** A step of a plan, and how many rows it was expected to give and gave, each time it ran. */
export interface PlanStep {
  readonly kind: string;
  /** The table or index that it reads, if it reads one. */
  readonly reads: string;
  readonly expectedRows: number;
  readonly actualRows: number;
}

/** A statement with the values of its parameters. */
export interface Statement {
  readonly text: string;
  readonly values?: unknown[];
}

/** As the database tells it, in JSON. */
interface ToldStep {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Plan Rows': number;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly ToldStep[];
}

interface ToldPlan {
  readonly 'QUERY PLAN': readonly [{ readonly Plan: ToldStep }];
}

/** Runs a statement, and gives the steps that it took. */
export async function readPlan(db: Queryable, { text, values = [] }: Statement) {
  const explain = `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`;
  const { rows } = await db.query<ToldPlan>(explain, values);
  const steps: ToldStep[] = rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan }) => Plan));
  for (const step of steps) steps.push(...(step.Plans ?? []));
  return steps.map(toStep);
}

function toStep(told: ToldStep): PlanStep {
  const reads = told['Index Name'] ?? told['Relation Name'] ?? '';
  const rows = { expectedRows: told['Plan Rows'], actualRows: told['Actual Rows'] };
  return { kind: told['Node Type'], reads, ...rows };
}

/** The tables that are read from their first row to their last. */
export const findScannedTables = (plan: readonly PlanStep[]): readonly string[] =>
  plan.filter(({ kind }) => kind === 'Seq Scan').map(({ reads }) => reads);

/** How many times too many or too few rows were expected, at the worst step. */
export function worstEstimate(plan: readonly PlanStep[]): number {
  const ratios = plan.map(({ expectedRows, actualRows }) => (expectedRows + 1) / (actualRows + 1));
  return Math.max(...ratios.map((ratio) => Math.max(ratio, 1 / ratio)));
}
