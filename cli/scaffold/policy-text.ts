import type { ModulePolicy } from './module-policy.js';

/** A policy that holds what the modules bring. */
export function newPolicy(from: string): string {
  return `import { defineConfig } from 'lintel';
import { budgets, tests } from '${from}';

export default defineConfig({ extends: 'strict', tests, budgets });
`;
}

/** A policy in JSON imports nothing: it holds what the modules bring; what stands there wins. */
export function editJsonPolicy(text: string, brought: ModulePolicy): string {
  // Whether it is a policy is for the next run to say.
  const policy = JSON.parse(text) as Partial<ModulePolicy>;
  const tests = { ...brought.tests, ...policy.tests };
  const budgets = { ...brought.budgets, ...policy.budgets };
  return `${JSON.stringify({ ...policy, tests, budgets }, null, 2)}\n`;
}
