import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReportedFinding } from '../../analyser/run/verdict.js';
import { gitlab } from './gitlab.js';
import { buildContext, buildFinding, buildVerdict } from './proof/verdict-builder.js';

const OWN = '00112233445566aa';

function listFingerprints(findings: readonly ReportedFinding[]): readonly string[] {
  const issues = JSON.parse(gitlab.render(buildVerdict(findings), buildContext()));
  return issues.map((issue: { fingerprint: string }) => issue.fingerprint);
}

test('a finding is an issue with its place, weight and fingerprint', () => {
  const finding = buildFinding({ message: '`Store.load` is long.' });
  const [issue] = JSON.parse(gitlab.render(buildVerdict([finding]), buildContext()));
  const kind = { check_name: 'function-length', severity: 'major', fingerprint: OWN };
  const location = { path: 'src/store.ts', lines: { begin: 12, end: 27 } };
  expect(issue).toEqual({ description: '`Store.load` is long.', ...kind, location });
});

test('a file is named from the top of the repository, and its fingerprint stays', () => {
  const context = buildContext({ root: '/repo/apps/my web', top: '/repo' });
  const [issue] = JSON.parse(gitlab.render(buildVerdict([buildFinding()]), context));
  expect(issue.location.path).toBe('apps/my web/src/store.ts');
  expect(issue.fingerprint).toBe(OWN);
});

test('a warning is minor, and quiet leaves it out', () => {
  const verdict = buildVerdict([buildFinding({ severity: 'warn' })]);
  expect(gitlab.render(verdict, buildContext())).toContain('"severity": "minor"');
  expect(gitlab.render(verdict, buildContext({ quiet: true }))).toBe('[]\n');
});

test('the cut holds', () => {
  const verdict = buildVerdict([buildFinding(), buildFinding()]);
  expect(JSON.parse(gitlab.render(verdict, buildContext({ maxFindings: 1 })))).toHaveLength(1);
});

test('the first of equal fingerprints stays, and the others are 16 hex digits of their own', () => {
  const [first, ...others] = listFingerprints([buildFinding(), buildFinding(), buildFinding()]);
  expect(first).toBe(OWN);
  expect(others.join(' ')).toMatch(/^[0-9a-f]{16} [0-9a-f]{16}$/);
});

test('a second like in a file keeps its fingerprint when other files change', () => {
  const [here, before] = [buildFinding(), buildFinding({ file: 'a.ts' })];
  expect(listFingerprints([before, here, here])[2]).toBe(listFingerprints([here, here])[1]);
});

test('a finding without a fingerprint gets one', () => {
  expect(listFingerprints([buildFinding({ fingerprint: null })])[0]).toMatch(/^[0-9a-f]{16}$/);
});

test('no two issues share a fingerprint, whatever the findings', () => {
  const fingerprint = fc.constantFrom(OWN, 'ffffffffffffffff', null);
  const some = fc.array(fc.record({ file: fc.constantFrom('a.ts', 'b.ts'), fingerprint }));
  const areDistinct = (parts: readonly Partial<ReportedFinding>[]): boolean =>
    new Set(listFingerprints(parts.map(buildFinding))).size === parts.length;
  fc.assert(fc.property(some, areDistinct));
});
