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

/**
 * Makes `toMeetBudget` for budgets as a policy writes them: `expect.extend(budgetMatchers(…))`. What
 * stands behind `.not` proves that a budget can be missed, and is not kept.
 */
export function budgetMatchers(budgets: Budgets, keep: KeepResult = () => undefined) {
  return {
    toMeetBudget(this: unknown, run: Run, name: string): MatcherResult {
      return meet(run, readBudget(budgets, name), isNegated(this) ? () => undefined : keep);
    },
  };
}

/** Jest and Vitest tell a matcher so. */
const isNegated = (context: unknown): boolean =>
  typeof context === 'object' && context !== null && 'isNot' in context && context.isNot === true;

function meet(run: Run, budget: Budget, keep: KeepResult): MatcherResult {
  const verdict = judgeRun(run, budget);
  keep(run, budget, verdict);
  const said = [sayVerdict(budget.name, verdict), ...verdict.lines];
  return { pass: verdict.isMet, message: () => said.join('\n  ') };
}
