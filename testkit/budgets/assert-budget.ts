import { AssertionError } from 'node:assert';
import { policyBudgetMatchers } from './policy-matcher.js';
import type { KeepResult } from './results.js';
import type { Run } from './run.js';

/**
 * Throws an `AssertionError` unless a run meets a budget of the policy: for node:test, which has no
 * matchers. Writes the verdict to the standard error, and keeps the result as it is told to.
 */
export async function assertMeetsBudget(run: Run, name: string, keep?: KeepResult): Promise<void> {
  const { toMeetBudget } = await policyBudgetMatchers(process.cwd(), keep);
  const { pass, message } = toMeetBudget(run, name);
  if (!pass) throw new AssertionError({ message: message() });
}
