import { AssertionError } from 'node:assert';
import { policyBudgetMatchers } from './policy-matcher.js';
import type { Run } from './run.js';

/** Throws unless a run meets a budget of the policy: for node:test, which has no matchers. */
export async function assertMeetsBudget(run: Run, name: string): Promise<void> {
  const { toMeetBudget } = await policyBudgetMatchers();
  const { pass, message } = toMeetBudget(run, name);
  if (!pass) throw new AssertionError({ message: message() });
}
