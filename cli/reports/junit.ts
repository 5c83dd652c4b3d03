import type { ReportedFinding, Verdict } from '../../analyser/run/verdict.js';
import type { Report, ReportContext } from './report.js';
import { type FileGroup, groupByFile, selectFindings, selectWanted } from './selection.js';
import { SEVERITY_WORDS, tellHidden, toSentence } from './sentence.js';
import { type Element, renderXml } from './xml.js';

/** JUnit XML: a suite for each file with findings, and one for the rules that were met. */
export const junit: Report = { needsFingerprints: false, needsAll: true, render: renderJunit };

function renderJunit(verdict: Verdict, context: ReportContext): string {
  const { findings, hidden } = selectFindings(verdict, context);
  const met = listMetRules(verdict, context);
  const suites = [...groupByFile(findings).map(toFileSuite), ...toRuleSuites(met)];
  const counts = { tests: findings.length + met.length, failures: findings.length, errors: 0 };
  const attributes = { name: 'lintel', ...counts, time: verdict.summary.durationMs / 1000 };
  return renderXml({ name: 'testsuites', attributes, content: suites }, tellHidden(hidden));
}

/** The rules that judged something and that no finding of the report is about. */
function listMetRules(verdict: Verdict, context: ReportContext): readonly string[] {
  const broken = new Set(selectWanted(verdict, context).map((finding) => finding.rule));
  const judged = Object.entries(verdict.summary.rules).filter(([, count]) => count.judged > 0);
  return judged.map(([rule]) => rule).filter((rule) => !broken.has(rule));
}

function toFileSuite([file, findings]: FileGroup): Element {
  const counts = { tests: findings.length, failures: findings.length, errors: 0 };
  return {
    name: 'testsuite',
    attributes: { name: file, ...counts },
    content: findings.map(toCase),
  };
}

function toCase(finding: ReportedFinding): Element {
  const { file, line, column, rule, symbol, message, severity } = finding;
  const attributes = { message, type: SEVERITY_WORDS[severity] };
  const content = `${file}:${line}:${column}: ${toSentence(finding)}`;
  const failure = { name: 'failure', attributes, content };
  const named = { name: `${rule}: ${symbol}`, classname: file };
  return { name: 'testcase', attributes: named, content: [failure] };
}

function toRuleSuites(rules: readonly string[]): readonly Element[] {
  if (rules.length === 0) return [];
  const attributes = { name: 'rules', tests: rules.length, failures: 0, errors: 0 };
  return [{ name: 'testsuite', attributes, content: rules.map(toPassingCase) }];
}

function toPassingCase(rule: string): Element {
  return { name: 'testcase', attributes: { name: rule, classname: 'lintel' }, content: [] };
}
