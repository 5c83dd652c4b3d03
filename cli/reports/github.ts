import type { ReportedFinding, Verdict } from '../../analyser/run/verdict.js';
import { escapeForCommand, escapeForCommandProperty } from './escape.js';
import type { Report, ReportContext } from './report.js';
import { toRepositoryPath, type Place } from './repository-path.js';
import { isSilent, selectFindings } from './selection.js';
import { SEVERITY_WORDS, tellHidden, toSentence } from './sentence.js';
import { toSummaryLine } from './summary-line.js';

/** GitHub workflow commands, which become notes on the lines of a pull request. */
export const github: Report = { needsFingerprints: false, render: renderGithub };

function renderGithub(verdict: Verdict, context: ReportContext): string {
  if (isSilent(verdict, context)) return '';
  const { findings, hidden } = selectFindings(verdict, context);
  const notices = tellHidden(hidden).map((note) => `::notice title=lintel::${note}`);
  const commands = findings.map((finding) => toCommand(finding, context));
  return [...commands, ...notices, toSummaryLine(verdict), ''].join('\n');
}

function toCommand(finding: ReportedFinding, place: Place): string {
  const { line, endLine, column: col, rule, severity } = finding;
  const file = toRepositoryPath(finding.file, place);
  const properties = Object.entries({ file, line, endLine, col, title: `lintel/${rule}` });
  const message = escapeForCommand(toSentence(finding));
  return `::${SEVERITY_WORDS[severity]} ${properties.map(toProperty).join(',')}::${message}`;
}

function toProperty([name, value]: readonly [string, string | number]): string {
  return `${name}=${escapeForCommandProperty(String(value))}`;
}
