import type { Summary, Verdict } from '../../analyser/run/verdict.js';
import { showCount, showDuration, showNumber } from './figures.js';

/** Reasons for skipping that take a plural; the others are adjectives. */
const PLURALS: Readonly<Record<string, string>> = { declaration: 'declarations' };

/** The run in one line: what was found, in how much, what was skipped, and how long it took. */
export function toSummaryLine(verdict: Verdict): string {
  const { summary } = verdict;
  const found = summary.findings === 0 ? tellClean(summary) : tellFound(summary);
  const judged = `${showCount(summary.functions, 'function')} judged`;
  return `${found}${judged}${tellSkipped(summary)} in ${showDuration(summary.durationMs)}`;
}

function tellClean({ files }: Summary): string {
  return `✔ no findings: ${showCount(files, 'file')}, `;
}

function tellFound({ findings, affected, errors, warnings, files }: Summary): string {
  const weights = `${showCount(errors, 'error')}, ${showCount(warnings, 'warning')}`;
  const where = `${showNumber(affected)} of ${showCount(files, 'file')}`;
  return `✖ ${showCount(findings, 'finding')} (${weights}) in ${where}; `;
}

function tellSkipped({ skipped }: Summary): string {
  const reasons = Object.entries(skipped).filter(([, count]) => count > 0);
  if (reasons.length === 0) return '';
  let total = 0;
  for (const [, count] of reasons) total += count;
  return `; ${showCount(total, 'file')} skipped (${reasons.map(tellReason).join(', ')})`;
}

function tellReason([reason, count]: readonly [string, number]): string {
  return `${showNumber(count)} ${count === 1 ? reason : (PLURALS[reason] ?? reason)}`;
}
