import type { Budgets } from '../budgets/budget.js';

/** The variable that holds the budgets of the policy for the processes of a run of tests. */
const VARIABLE = 'LINTEL_BUDGETS';

/** Hands budgets to the processes that the run goes on in. */
export const handBudgets = (budgets: Budgets): void =>
  void (process.env[VARIABLE] = JSON.stringify(budgets));

/** The budgets that were handed to this process. */
export const takeBudgets = (): Budgets =>
  // Only we write it.
  JSON.parse(process.env[VARIABLE] ?? '{}') as Budgets;
