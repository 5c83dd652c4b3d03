import { expect, test } from '@jest/globals';
import { groupByFile, isSilent, selectFindings } from './selection.js';
import { buildContext, buildFinding, buildVerdict } from './proof/verdict-builder.js';

const WARNING = buildFinding({ severity: 'warn', file: 'a.ts' });
const ERROR = buildFinding({ file: 'b.ts' });
const LATER = buildFinding({ file: 'a.ts', line: 90 });
const VERDICT = buildVerdict([WARNING, ERROR, LATER]);

test('every finding is selected where nothing else is asked for', () => {
  const selection = selectFindings(VERDICT, buildContext());
  expect(selection).toEqual({ findings: [WARNING, ERROR, LATER], hidden: 0 });
});

test('quiet leaves warnings out, and does not count them as hidden', () => {
  const selection = selectFindings(VERDICT, buildContext({ quiet: true }));
  expect(selection).toEqual({ findings: [ERROR, LATER], hidden: 0 });
});

test('the cut keeps the first findings and counts the others', () => {
  const selection = selectFindings(VERDICT, buildContext({ maxFindings: 1 }));
  expect(selection).toEqual({ findings: [WARNING], hidden: 2 });
});

test('the cut counts only what quiet would have shown', () => {
  const selection = selectFindings(VERDICT, buildContext({ quiet: true, maxFindings: 1 }));
  expect(selection).toEqual({ findings: [ERROR], hidden: 1 });
});

test('findings are grouped by file in the order given', () => {
  expect(groupByFile(VERDICT.findings)).toEqual([
    ['a.ts', [WARNING, LATER]],
    ['b.ts', [ERROR]],
  ]);
});

test.each([
  { quiet: true, findings: [], silent: true },
  { quiet: true, findings: [WARNING], silent: false },
  { quiet: false, findings: [], silent: false },
])('a report is silent only where quiet meets a clean run: %j', ({ quiet, findings, silent }) => {
  expect(isSilent(buildVerdict(findings), buildContext({ quiet }))).toBe(silent);
});
