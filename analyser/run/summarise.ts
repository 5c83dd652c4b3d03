import type { Finding } from '../../rules/model.js';
import type { Checked, JudgedFile } from './check.js';
import { tally } from './tally.js';
import type { Skipped } from './target.js';
import type { ReportedFinding, RuleCount, Summary, Verdict } from './verdict.js';

/** Sums a check up; `durationMs` is in milliseconds, `prints` gives findings their fingerprints. */
export function summarise(
  { files, skipped, slowest }: Checked,
  durationMs: number,
  print: (finding: Finding, file: JudgedFile) => string | null,
): Verdict {
  const findings = files.flatMap((file) =>
    [...file.findings]
      .sort(inSourceOrder)
      .map((finding): ReportedFinding => ({ ...finding, fingerprint: print(finding, file) })),
  );
  const summary = { ...countFiles(files, skipped), ...countFindings(findings), durationMs };
  return { findings, summary: { ...summary, rules: countRules(files) }, slowest };
}

const inSourceOrder = (a: Finding, b: Finding): number => a.line - b.line || a.column - b.column;

function countFiles(files: readonly JudgedFile[], skipped: readonly Skipped[]) {
  const functions = sum(files.map((file) => file.functions));
  return {
    files: files.length,
    discovered: files.length + skipped.length,
    skipped: tally(skipped.map(({ reason }) => reason)),
    functions,
  };
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
