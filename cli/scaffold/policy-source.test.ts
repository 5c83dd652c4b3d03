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
    tests: scaffoldedTests,
});
`;

test('a policy without tests takes over those of the modules', () => {
  expect(edit(POLICY)).toBe(ADDED_TO);
});

test.each(['  ', '    ', '\t'])('a policy keeps its indent %j and its ends of lines', (indent) => {
  const edited = edit(POLICY.replace('    ', indent).replaceAll('\n', '\r\n'));
  expect(edited).toBe(ADDED_TO.replaceAll('    ', indent).replaceAll('\n', '\r\n'));
});

test.each([
  ['const policy = { a: 1 };\nexport default policy;\n', 'const policy = {'],
  ['const policy = { a: 1 };\nexport default defineConfig(policy);\n', 'const policy = {'],
  ['export default { a: 1 } satisfies Policy;\n', 'export default {'],
])('in %j the object is found', (text, head) => {
  const body = edit(text).slice(edit(text).indexOf(head));
  expect(body).toMatch(
    /^[^}]* a: 1,\s+budgets: scaffoldedBudgets,\s+tests: scaffoldedTests,?\s*\}/,
  );
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

test.each([
  "export { default } from './other.js';\n",
  'export default defineConfig(merge({ a: 1 }));\n',
  'export default defineConfig({ ...base });\n',
])('the policy %j can’t be seen whole, and it is told what to write', (text) => {
  expect(() => edit(text)).toThrow(
    'The policy exports no object that a scaffold could add to. Add to it by hand: ' +
      "import { budgets, tests } from './integration/policy.js', and take both over; " +
      'then run this again.',
  );
});
