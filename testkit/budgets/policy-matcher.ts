import { loadPolicy } from '../../policy/load.js';
import { openMemoryStore } from '../../policy/memory-store.js';
import { budgetMatchers } from './matcher.js';
import type { KeepResult } from './results.js';
import { tellAndKeep } from './tell-verdicts.js';

/**
 * The matchers for the budgets of the policy that holds in a folder. They write a line for each
 * verdict to the standard error, and keep results as they are told to.
 */
export async function policyBudgetMatchers(cwd = process.cwd(), keep?: KeepResult) {
  const { policy } = await loadPolicy(cwd, undefined, () => openMemoryStore());
  return budgetMatchers(policy.structure.budgets, tellAndKeep(keep));
}
