import { expect, test } from '@jest/globals';
import { editPolicy } from './policy-source.js';

const edit = (text: string): string => editPolicy(text, './integration/policy.js');

const TAKEN =
  "import { budgets as scaffoldedBudgets, tests as scaffoldedTests } from './integration/policy.js';";

const POLICY = `import { defineConfig } from 'lintel';

export default defineConfig({
    extends: 'strict',
});
`;

const ADDED_TO = `import { defineConfig } from 'lintel';
${TAKEN}

export default defineConfig({
    extends: 'strict',
    budgets: scaffoldedBudgets,
    tests: scaffoldedTests
});
`;

test('a policy without tests takes over those of the modules', () => {
  expect(edit(POLICY)).toBe(ADDED_TO);
});

test('what a policy says itself wins', () => {
  const edited = edit('const budgets = {};\nexport default { tests: { a: b }, budgets };\n');
  expect(edited).toContain('tests: { ...scaffoldedTests, ...{ a: b } }');
  expect(edited).toContain('budgets: { ...scaffoldedBudgets, ...budgets }');
});

test('a policy that takes them over already stays as it is', () => {
  const once = edit('export default {};\n');
  expect(edit(once)).toBe(once);
});

test('a policy that can’t be seen is told, with what to write', () => {
  expect(() => edit("export { default } from './other.js';\n")).toThrow(
    'The policy exports no object that a scaffold could add to. Add to it by hand: ' +
      "import { budgets, tests } from './integration/policy.js', and take both over; " +
      'then run this again.',
  );
});
