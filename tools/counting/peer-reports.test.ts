import { expect, test } from '@jest/globals';
import { readBiome, readEslint, readOxlint } from './peer-reports.js';

const place = { line: 2, column: 3 };

test.each([
  ['max-lines', 'File has too many lines (4).', true],
  ['max-lines-per-function', "Function 'a' has too many lines (4).", false],
  ['sonarjs/max-lines-per-function', 'This function has 4 lines, which is greater', false],
])('ESLint says its counts: %s', (ruleId, message, isOfFile) => {
  const output = [{ filePath: 'a.ts', messages: [{ ruleId, message, ...place }] }];
  expect(readEslint(output)).toEqual([{ file: 'a.ts', ...place, count: 4, isOfFile }]);
});

test('Biome says its counts', () => {
  const location = { path: 'a.ts', start: place };
  const category = 'lint/complexity/noExcessiveLinesPerFunction';
  const output = { diagnostics: [{ category, message: 'too many lines (6)', location }] };
  expect(readBiome(output)).toEqual([{ file: 'a.ts', ...place, count: 6, isOfFile: false }]);
});

test('oxlint says its counts', () => {
  const diagnostic = { code: 'eslint(max-lines)', message: '(5)', filename: 'a.ts' };
  const output = { diagnostics: [{ ...diagnostic, labels: [{ span: place }] }] };
  expect(readOxlint(output)).toEqual([{ file: 'a.ts', ...place, count: 5, isOfFile: true }]);
});

test('what is no count is a mistake', () => {
  const messages = [{ ruleId: null, message: 'Unexpected token', ...place }];
  expect(() => readEslint([{ filePath: 'a.ts', messages }])).toThrow('a.ts: parser: Unexpected');
});
