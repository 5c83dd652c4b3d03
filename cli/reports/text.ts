import pc from 'picocolors';
import type { ReportedFinding, Verdict } from '../../analyser/run/verdict.js';
import { joinBlocks } from './blocks.js';
import { escapeForTerminal } from './escape.js';
import type { Report, ReportContext } from './report.js';
import { type FileGroup, groupByFile, isSilent, selectFindings } from './selection.js';
import { SEVERITY_WORDS, tellHidden, toSentence } from './sentence.js';
import { renderStats } from './stats.js';
import { toSummaryLine } from './summary-line.js';

type Colors = ReturnType<typeof pc.createColors>;

const TONES = { error: 'red', warn: 'yellow' } as const;
const WORD_WIDTH = Math.max(...Object.values(SEVERITY_WORDS).map((word) => word.length));

/** For people at a terminal. */
export const text: Report = { needsFingerprints: false, render: renderText };

function renderText(verdict: Verdict, context: ReportContext): string {
  if (isSilent(verdict, context)) return '';
  const colors = pc.createColors(context.color);
  const { findings, hidden } = selectFindings(verdict, context);
  const groups = groupByFile(findings).map((group) => renderGroup(group, colors));
  const stats = context.stats ? renderStats(verdict) : [];
  return joinBlocks([...groups, ...tellHidden(hidden), ...stats, paintSummary(verdict, colors)]);
}

function renderGroup([file, findings]: FileGroup, colors: Colors): string {
  const width = Math.max(...findings.map((finding) => showStart(finding).length));
  const lines = findings.map((finding) => renderLine(finding, width, colors));
  return [colors.underline(escapeForTerminal(file)), ...lines].join('\n');
}

function renderLine(finding: ReportedFinding, width: number, colors: Colors): string {
  const start = colors.dim(showStart(finding).padStart(width));
  const word = SEVERITY_WORDS[finding.severity].padEnd(WORD_WIDTH);
  const rule = colors.dim(escapeForTerminal(finding.rule));
  const sentence = escapeForTerminal(toSentence(finding));
  return `  ${start}  ${colors[TONES[finding.severity]](word)}  ${sentence}  ${rule}`;
}

function showStart({ line, column }: ReportedFinding): string {
  return `${line}:${column}`;
}

function paintSummary(verdict: Verdict, colors: Colors): string {
  const line = toSummaryLine(verdict);
  if (verdict.summary.errors > 0) return colors.red(line);
  return verdict.summary.warnings > 0 ? colors.yellow(line) : colors.green(line);
}
