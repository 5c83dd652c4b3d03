import { expect, test } from '@jest/globals';
import { toSummaryLine } from './summary-line.js';
import { buildFinding, buildVerdict } from './proof/verdict-builder.js';

test('a run with findings tells how many, of what weight, and in how many of the files', () => {
  const elsewhere = { severity: 'warn', file: 'src/b.ts' } as const;
  const findings = [buildFinding(), buildFinding(), buildFinding(elsewhere)];
  expect(toSummaryLine(buildVerdict(findings))).toBe(
    '✖ 3 findings (2 errors, 1 warning) in 2 of 120 files; 4,201 functions judged; ' +
      '7 files skipped (5 declarations, 2 generated) in 0.8 s',
  );
});

test('a clean run tells what was looked at', () => {
  expect(toSummaryLine(buildVerdict())).toBe(
    '✔ no findings: 120 files, 4,201 functions judged; ' +
      '7 files skipped (5 declarations, 2 generated) in 0.8 s',
  );
});

test('reasons that skipped nothing are not told', () => {
  const line = toSummaryLine(buildVerdict([], { skipped: { declaration: 1, generated: 0 } }));
  expect(line).toContain('; 1 file skipped (1 declaration) in');
});

test('a run that skipped nothing does not speak of it', () => {
  const line = toSummaryLine(buildVerdict([], { skipped: {} }));
  expect(line).toBe('✔ no findings: 120 files, 4,201 functions judged in 0.8 s');
});
