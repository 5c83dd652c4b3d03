import type { ReportedFinding, Verdict } from '../../analyser/run/verdict.js';
import type { ReportContext } from './report.js';

/** The findings that a report shows, and how many more `maxFindings` cut off. */
export interface Selection {
  readonly findings: readonly ReportedFinding[];
  readonly hidden: number;
}

export function selectFindings(verdict: Verdict, context: ReportContext): Selection {
  const findings = selectWanted(verdict, context).slice(0, context.maxFindings);
  const { errors, findings: all } = verdict.summary;
  return { findings, hidden: (context.quiet ? errors : all) - findings.length };
}

/** The findings that a report is about, before `maxFindings` cuts: when quiet, errors only. */
export function selectWanted(verdict: Verdict, context: ReportContext): readonly ReportedFinding[] {
  if (!context.quiet) return verdict.findings;
  return verdict.findings.filter((finding) => finding.severity === 'error');
}

/** Whether a report for people stays silent: quiet was asked for, and nothing was found. */
export function isSilent(verdict: Verdict, context: ReportContext): boolean {
  return context.quiet && verdict.summary.findings === 0;
}

/** A file and its findings. */
export type FileGroup = readonly [file: string, findings: readonly ReportedFinding[]];

/** Findings by file, both in the order given. */
export function groupByFile(findings: readonly ReportedFinding[]): readonly FileGroup[] {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    if (!groups.has(finding.file)) groups.set(finding.file, []);
    groups.get(finding.file)?.push(finding);
  }
  return [...groups];
}
