import type { ReportedFinding, Verdict } from '../../analyser/run/verdict.js';
import type { Report, ReportContext } from './report.js';
import { type FileGroup, groupByFile, selectFindings } from './selection.js';
import { SEVERITY_WORDS, tellHidden, toSentence } from './sentence.js';
import { type Element, renderXml } from './xml.js';

/** The version of Checkstyle that the layout is known from. */
const LAYOUT = '4.3';

/** Checkstyle XML, which most CI servers read. */
export const checkstyle: Report = { needsFingerprints: false, render: renderCheckstyle };

function renderCheckstyle(verdict: Verdict, context: ReportContext): string {
  const { findings, hidden } = selectFindings(verdict, context);
  const content = groupByFile(findings).map(toFile);
  const root = { name: 'checkstyle', attributes: { version: LAYOUT }, content };
  return renderXml(root, tellHidden(hidden));
}

function toFile([file, findings]: FileGroup): Element {
  return { name: 'file', attributes: { name: file }, content: findings.map(toError) };
}

function toError(finding: ReportedFinding): Element {
  const { line, column, rule } = finding;
  const severity = SEVERITY_WORDS[finding.severity];
  const source = `lintel.${rule}`;
  const attributes = { line, column, severity, message: toSentence(finding), source };
  return { name: 'error', attributes, content: [] };
}
