import type { Finding } from '../../rules/model.js';
import type { Checked, JudgedFile } from './check.js';
import { tally } from './tally.js';
import type { Skipped } from './target.js';
import type { ReportedFinding, RuleCount, Summary, Verdict } from './verdict.js';

/** Gives a finding its fingerprint. */
export type Print = (finding: Finding, file: JudgedFile) => string;

/** Sums a check up; `print` is null where nobody asks for fingerprints. */
export function summarise(checked: Checked, print: Print | null): Verdict {
  const { files, skipped, slowest, judgedInProject } = checked;
  const findings = files.flatMap((file) => reportOn(file, print));
  const counts = { ...countFiles(files, skipped), ...countFindings(findings), durationMs: 0 };
  return { findings, summary: { ...counts, rules: countRules(files, judgedInProject) }, slowest };
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
): Pick<Summary, 'findings' | 'affected' | 'errors' | 'warnings'> {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const affected = new Set(findings.map(({ file }) => file)).size;
  return { findings: findings.length, affected, errors, warnings: findings.length - errors };
}

type Judged = Readonly<Record<string, number>>;

function countRules(files: readonly JudgedFile[], inProject: Judged): Record<string, RuleCount> {
  const counts: Counts = new Map();
  for (const judged of [inProject, ...files.map((file) => file.judged)]) addJudged(judged, counts);
  for (const { findings } of files) {
    for (const { rule } of findings) countOf(counts, rule).found += 1;
  }
  return Object.fromEntries([...counts].sort());
}

type Counts = Map<string, { judged: number; found: number }>;

function addJudged(judged: Judged, counts: Counts): void {
  for (const [rule, count] of Object.entries(judged)) countOf(counts, rule).judged += count;
}

function countOf(counts: Counts, rule: string) {
  const known = counts.get(rule) ?? { judged: 0, found: 0 };
  counts.set(rule, known);
  return known;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
