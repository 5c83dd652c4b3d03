import { expect, test } from '@jest/globals';
import { planIndexes } from './indexes.js';

const files = planIndexes({
  ofFiles: ['file-length', 'parse-error'],
  ofProjects: ['no-import-cycles'],
});

test('every folder is imported under its name in camel case', () => {
  const imports = "import { rule as fileLength } from './file-length/rule.js';";
  expect(files['rules/index.ts']).toContain(imports);
  expect(files['rules/options.ts']).toContain(
    imports.replace('rule as', 'options as').replace('/rule.js', '/options.js'),
  );
});

const ENTRIES = "  'file-length': fileLength,\n  'parse-error': parseError,\n";

test('every folder is in the tables under its own name', () => {
  const [entries, whole] = [ENTRIES, "  'no-import-cycles': noImportCycles,\n"];
  expect(files['rules/index.ts']).toContain(`Record<string, Rule>> = {\n${entries}};`);
  const table = `Record<string, ProjectRule>> = {\n${whole}};`;
  expect(files['rules/project-index.ts']).toContain(table);
  const both = "'file-length': fileLength,\n  'no-import-cycles': noImportCycles,";
  expect(files['rules/options.ts']).toContain(both);
});
