import { readBudget, type Budget, type Budgets } from './budget.js';
import { judgeRun } from './judge.js';
import type { KeepResult } from './results.js';
import type { Run } from './run.js';
import { sayVerdict } from './tell-verdicts.js';

/** What `expect.extend` of Jest and of Vitest gets from a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The matchers of budgets; for Vitest, let its `Assertion` extend it. */
export interface BudgetMatchers<R = unknown> {
  /** Holds what `measureLoad`, `measureHitRatio` or `measureUptime` gave against a budget. */
  toMeetBudget(name: string): R;
}

/** Makes `toMeetBudget` for budgets as a policy writes them: `expect.extend(budgetMatchers(…))`. */
export function budgetMatchers(budgets: Budgets, keep: KeepResult = () => undefined) {
  return { toMeetBudget: (run: Run, name: string) => meet(run, readBudget(budgets, name), keep) };
}

function meet(run: Run, budget: Budget, keep: KeepResult): MatcherResult {
  const verdict = judgeRun(run, budget);
  keep(run, budget, verdict);
  const said = [sayVerdict(budget.name, verdict), ...verdict.lines];
  return { pass: verdict.isMet, message: () => said.join('\n  ') };
}
