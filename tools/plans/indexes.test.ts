import { expect, test } from '@jest/globals';
import { planIndexes } from './indexes.js';

const files = planIndexes(['file-length', 'parse-error']);

test('every folder is imported under its name in camel case', () => {
  const imports = "import { rule as fileLength } from './file-length/rule.js';";
  expect(files['rules/index.ts']).toContain(imports);
  expect(files['rules/options.ts']).toContain(
    imports.replace('rule as', 'options as').replace('/rule.js', '/options.js'),
  );
});

test('every folder is in the tables under its own name', () => {
  const entries = "{\n  'file-length': fileLength,\n  'parse-error': parseError,\n}";
  expect(files['rules/index.ts']).toContain(`Record<string, Rule>> = ${entries};`);
  expect(files['rules/options.ts']).toContain(`OPTIONS = ${entries} as const;`);
});
