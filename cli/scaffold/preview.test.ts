import { expect, test } from '@jest/globals';
import { diffSteps, listSteps } from './preview.js';
import type { Step } from './steps.js';

const STEPS: readonly Step[] = [
  { kind: 'create', file: 'a.ts', before: null, after: 'a\n' },
  { kind: 'merge', file: 'b.ts', before: 'b\n', after: 'B\n' },
  { kind: 'gone', file: 'c.ts', before: null, after: null },
  { kind: 'same', file: 'd.ts', before: 'd\n', after: 'd\n' },
];

const LINES = `  create    a.ts
  merge     b.ts (your changes and the newer version)
  leave     c.ts (you removed it)
`;

test('each file that changes, or could have, has a line', () => {
  expect(listSteps(STEPS)).toBe(LINES);
});

test('where nothing changes that is said', () => {
  expect(listSteps(STEPS.slice(3))).toBe('Everything is as it should be.\n');
});

test('a patch shows what changes', () => {
  const patch = diffSteps(STEPS);
  expect(patch).toContain('--- /dev/null\n+++ b/a.ts\n@@ -0,0 +1,1 @@\n+a\n');
  expect(patch).toContain('--- a/b.ts\n+++ b/b.ts\n@@ -1,1 +1,1 @@\n-b\n+B\n');
});

test('names of files can’t steer a terminal', () => {
  expect(listSteps([{ ...STEPS[0]!, file: '\u001b[2J.ts' }])).not.toContain('\u001b');
});

test('a patch leaves out the record, which nobody can read', () => {
  expect(diffSteps([{ ...STEPS[0]!, file: 'lintel.scaffold.json' }])).toBe('');
});
