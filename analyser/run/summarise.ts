import type { Finding } from '../../rules/model.js';
import type { Checked, JudgedFile } from './check.js';
import { tally } from './tally.js';
import type { Skipped } from './target.js';
import type { ReportedFinding, RuleCount, Summary, Verdict } from './verdict.js';

/** Gives a finding its fingerprint. */
export type Print = (finding: Finding, file: JudgedFile) => string;

/** Sums a check up; `durationMs` is in milliseconds, `print` is null where nobody asks for it. */
export function summarise(checked: Checked, durationMs: number, print: Print | null): Verdict {
  const { files, skipped, slowest } = checked;
  const findings = files.flatMap((file) => reportOn(file, print));
  const counts = { ...countFiles(files, skipped), ...countFindings(findings), durationMs };
  return { findings, summary: { ...counts, rules: countRules(files) }, slowest };
}

function reportOn(file: JudgedFile, print: Print | null): readonly ReportedFinding[] {
  const sorted = [...file.findings].sort(inSourceOrder);
  if (print === null) return sorted;
  return sorted.map((finding) => ({ ...finding, fingerprint: print(finding, file) }));
}

const inSourceOrder = (a: Finding, b: Finding): number => a.line - b.line || a.column - b.column;

function countFiles(files: readonly JudgedFile[], skipped: readonly Skipped[]) {
  const functions = sum(files.map((file) => file.functions));
  const discovered = files.length + skipped.length;
  const reasons = tally(skipped.map(({ reason }) => reason));
  return { files: files.length, discovered, skipped: reasons, functions };
}

function countFindings(
  findings: readonly Finding[],
): Pick<Summary, 'findings' | 'errors' | 'warnings'> {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { findings: findings.length, errors, warnings: findings.length - errors };
}

function countRules(files: readonly JudgedFile[]): Record<string, RuleCount> {
  const counts = new Map<string, { judged: number; found: number }>();
  for (const { judged, findings } of files) {
    for (const [rule, count] of Object.entries(judged)) countOf(counts, rule).judged += count;
    for (const { rule } of findings) countOf(counts, rule).found += 1;
  }
  return Object.fromEntries([...counts].sort());
}

function countOf(counts: Map<string, { judged: number; found: number }>, rule: string) {
  const known = counts.get(rule) ?? { judged: 0, found: 0 };
  counts.set(rule, known);
  return known;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
