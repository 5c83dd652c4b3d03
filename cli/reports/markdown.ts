import type { ReportedFinding, Verdict } from '../../analyser/run/verdict.js';
import { toRulePage } from '../../rules/rule-page.js';
import { joinBlocks } from './blocks.js';
import { escapeForMarkdown } from './escape.js';
import { showCount } from './figures.js';
import type { Report, ReportContext } from './report.js';
import { type FileGroup, groupByFile, isSilent, selectFindings } from './selection.js';
import { SEVERITY_WORDS, tellHidden, toSentence } from './sentence.js';
import { toSummaryLine } from './summary-line.js';

const TABLE_HEAD = '| Line | Severity | Finding | Rule |\n| ---: | --- | --- | --- |';
/** What stood between backticks, after escaping. */
const CODE = /&#96;(.+?)&#96;/g;

/** A comment for a pull request: the summary, and a table that unfolds for each file. */
export const markdown: Report = { needsFingerprints: false, render: renderMarkdown };

function renderMarkdown(verdict: Verdict, context: ReportContext): string {
  if (isSilent(verdict, context)) return '';
  const { findings, hidden } = selectFindings(verdict, context);
  const groups = groupByFile(findings).map(renderGroup);
  return joinBlocks([`**${toSummaryLine(verdict)}**`, ...groups, ...tellHidden(hidden)]);
}

function renderGroup([file, findings]: FileGroup): string {
  const path = `<code>${escapeForMarkdown(file)}</code>`;
  const head = `<details>\n<summary>${path}: ${showCount(findings.length, 'finding')}</summary>`;
  const table = [TABLE_HEAD, ...findings.map(renderRow)].join('\n');
  // Markdown inside HTML needs the blank lines around it.
  return [head, table, '</details>'].join('\n\n');
}

function renderRow(finding: ReportedFinding): string {
  const { line, severity, rule } = finding;
  const sentence = escapeForMarkdown(toSentence(finding)).replace(CODE, '<code>$1</code>');
  const link = `[${escapeForMarkdown(rule)}](${toRulePage(rule)})`;
  return `| ${[line, SEVERITY_WORDS[severity], sentence, link].join(' | ')} |`;
}
