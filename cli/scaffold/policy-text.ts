import { LintelError } from '../../policy/errors.js';
import type { ModulePolicy } from './module-policy.js';
import { indentOf } from './package-text.js';

/** A policy that holds what the modules bring. */
export function newPolicy(from: string): string {
  return `import { defineConfig } from 'lintel';
import { budgets, tests } from '${from}';

export default defineConfig({ extends: 'strict', tests, budgets });
`;
}

/** A policy in JSON imports nothing: it holds what the modules bring; what stands there wins. */
export function editJsonPolicy(text: string, brought: ModulePolicy): string {
  const policy = parse(text);
  const tests = { ...brought.tests, ...policy.tests };
  const budgets = { ...brought.budgets, ...policy.budgets };
  return `${JSON.stringify({ ...policy, tests, budgets }, null, indentOf(text))}\n`;
}

function parse(text: string): Partial<ModulePolicy> {
  try {
    // Whether it is a policy is for the next run to say.
    return JSON.parse(text) as Partial<ModulePolicy>;
  } catch (cause) {
    const message = `The policy is no JSON: ${String(cause)}. Nothing was changed.`;
    throw new LintelError('template-invalid', message, { cause });
  }
}
