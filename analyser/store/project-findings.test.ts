import { expect, test } from '@jest/globals';
import { defaultPolicy } from '../../policy/parse.js';
import type { FoundViolation } from '../../rules/judge.js';
import { memoryFiles } from './memory-files.js';
import { digestPolicy, keepProjectFindings, recallProjectFindings } from './project-findings.js';

const PLACE = { line: 1, column: 8, endLine: 1, endColumn: 14, span: { start: 7, end: 13 } };
const SAID = { symbol: '<module>', value: null, limit: null, message: 'a → b → a' };
const FOUND: FoundViolation = {
  rule: 'no-import-cycles',
  severity: 'error',
  violation: { ...PLACE, ...SAID },
};
const FINDINGS = { policy: '0123', keys: { 'a.ts': '0a.ts' }, found: { 'a.ts': [FOUND] } };

test('what was found comes back', () => {
  const files = memoryFiles();
  keepProjectFindings(files, FINDINGS);
  expect(recallProjectFindings(files)).toEqual(FINDINGS);
});

test('where nothing was kept, or what was kept is damaged, nothing is known', () => {
  const files = memoryFiles();
  expect(recallProjectFindings(files)).toBeNull();
  keepProjectFindings(files, FINDINGS);
  const text = files.read('project-findings')!;
  files.write('project-findings', text.replace('a.ts', 'b.ts'));
  expect(recallProjectFindings(files)).toBeNull();
});

test('another policy has another digest', () => {
  const policy = defaultPolicy();
  expect(digestPolicy({ ...policy })).toBe(digestPolicy(policy));
  expect(digestPolicy({ ...policy, maxFileSize: 1 })).not.toBe(digestPolicy(policy));
});
