import { pathToFileURL } from 'node:url';
import type { ReportedFinding, Verdict } from '../../analyser/run/verdict.js';
import { DEMANDS } from '../../rules/demands.js';
import { PROJECT_PAGE, toRulePage } from '../../rules/rule-page.js';
import { renderJson } from './json-document.js';
import type { Report, ReportContext } from './report.js';
import { toRepositoryPath, type Place } from './repository-path.js';
import { selectFindings } from './selection.js';
import { SEVERITY_WORDS, tellHidden } from './sentence.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** Code scanning knows files from the repository's top, and so this is it. */
const ROOT = '%SRCROOT%';
const LONE_SURROGATE = /\p{Cs}/gu;

/** SARIF 2.1.0, for code scanning and for viewers in editors. */
export const sarif: Report = { needsFingerprints: true, render: renderSarif };

function renderSarif(verdict: Verdict, context: ReportContext): string {
  const { findings, hidden } = selectFindings(verdict, context);
  const rules = listRules(verdict);
  const results = findings.map((finding) => toResult(finding, rules, context));
  const run = { ...toRun(rules, context), invocations: [toInvocation(hidden)], results };
  return renderJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

function listRules({ findings, summary }: Verdict): readonly string[] {
  const found = findings.map((finding) => finding.rule);
  return [...new Set([...Object.keys(summary.rules), ...found])].sort();
}

function toRun(rules: readonly string[], { version, top }: ReportContext) {
  const driver = { name: 'Lintel', version, informationUri: PROJECT_PAGE };
  return {
    tool: { driver: { ...driver, rules: rules.map(toDescriptor) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { uri: pathToFileURL(`${top}/`).href } },
  };
}

function toDescriptor(id: string) {
  const helpUri = toRulePage(id);
  const shortDescription = { text: DEMANDS[id] ?? `Lintel's rule ${id}` };
  const help = { text: `Why, and how to meet it: ${helpUri}` };
  return { id, shortDescription, helpUri, help };
}

function toInvocation(hidden: number) {
  const notifications = tellHidden(hidden).map((text) => ({ level: 'note', message: { text } }));
  return { executionSuccessful: true, toolExecutionNotifications: notifications };
}

function toResult(finding: ReportedFinding, rules: readonly string[], place: Place) {
  const { rule, severity, value, limit, fingerprint } = finding;
  const kind = { ruleId: rule, ruleIndex: rules.indexOf(rule), level: SEVERITY_WORDS[severity] };
  const message = { text: toPlainText(finding.message) };
  const figures = { locations: [toLocation(finding, place)], properties: { value, limit } };
  const told = { ...kind, message, ...figures };
  return fingerprint ? { ...told, partialFingerprints: { 'lintel/v1': fingerprint } } : told;
}

/** SARIF reads `[text](target)` in a message as a link; a space makes it words again. */
function toPlainText(message: string): string {
  return message.replaceAll('](', '] (');
}

function toLocation(finding: ReportedFinding, place: Place) {
  const uri = toRelativeUri(toRepositoryPath(finding.file, place));
  const artifactLocation = { uri, uriBaseId: ROOT };
  const physicalLocation = { artifactLocation, region: toRegion(finding) };
  return { physicalLocation, logicalLocations: [{ fullyQualifiedName: finding.symbol }] };
}

function toRegion({ line, column, endLine, endColumn }: ReportedFinding) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function toRelativeUri(file: string): string {
  const encodable = file.replace(LONE_SURROGATE, '\ufffd');
  return encodable.split('/').map(encodeURIComponent).join('/');
}
