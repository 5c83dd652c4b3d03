import type { Budgets } from '../budgets/budget.js';

/** Budgets, and the root of the project whose policy sets them. */
export interface RunBudgets {
  readonly root: string;
  readonly budgets: Budgets;
}

/** The variable that holds the budgets of the policy for the processes of a run of tests. */
const VARIABLE = 'LINTEL_BUDGETS';

/** Hands budgets to the processes that the run goes on in. */
export const handBudgets = (budgets: RunBudgets): void =>
  void (process.env[VARIABLE] = JSON.stringify(budgets));

/** The budgets that were handed to this process; none if nothing was. */
export function takeBudgets(): RunBudgets {
  const handed = process.env[VARIABLE];
  if (handed === undefined) return { root: process.cwd(), budgets: {} };
  // Only we write it.
  return JSON.parse(handed) as RunBudgets;
}
