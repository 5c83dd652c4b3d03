import { createHash } from 'node:crypto';
import type { ReportedFinding, Verdict } from '../../analyser/run/verdict.js';
import { renderJson } from './json-document.js';
import type { Report, ReportContext } from './report.js';
import { toRepositoryPath, type Place } from './repository-path.js';
import { selectFindings } from './selection.js';
import { toSentence } from './sentence.js';

const SEVERITIES = { error: 'major', warn: 'minor' } as const;

/** GitLab's code quality report. */
export const gitlab: Report = { needsFingerprints: true, render: renderGitlab };

function renderGitlab(verdict: Verdict, context: ReportContext): string {
  const { findings } = selectFindings(verdict, context);
  const fingerprints = toDistinctFingerprints(findings);
  const issues = findings.map((finding) => toIssue(finding, context));
  return renderJson(issues.map((it, index) => ({ ...it, fingerprint: fingerprints[index] })));
}

/** GitLab takes equal fingerprints for one issue, so each after the first gets another. */
function toDistinctFingerprints(findings: readonly ReportedFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => toDistinctFingerprint(finding, seen));
}

function toDistinctFingerprint(finding: ReportedFinding, seen: Map<string, number>): string {
  const own = finding.fingerprint ?? hash(finding.rule, finding.symbol);
  const here = `${own} ${finding.file}`;
  // Counted by file, so that what other files hold changes no fingerprint of this one.
  const ordinal = countUp(seen, here);
  return countUp(seen, own) === 1 ? own : hash(here, String(ordinal));
}

function countUp(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}

function hash(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

function toIssue(finding: ReportedFinding, place: Place) {
  const { rule, severity, file, line, endLine } = finding;
  const kind = { check_name: rule, severity: SEVERITIES[severity] };
  const location = { path: toRepositoryPath(file, place), lines: { begin: line, end: endLine } };
  return { description: toSentence(finding), ...kind, location };
}
