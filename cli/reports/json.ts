import type { ReportedFinding, Summary, Verdict } from '../../analyser/run/verdict.js';
import { renderJson } from './json-document.js';
import type { Report, ReportContext } from './report.js';
import { selectFindings } from './selection.js';

/** Goes up with each change of `findings.schema.json` that could break a reader. */
const VERSION = 1;

const FINDING_FIELDS = [
  'rule',
  'severity',
  'file',
  'line',
  'column',
  'endLine',
  'symbol',
  'value',
  'limit',
  'message',
  'fingerprint',
] as const satisfies readonly (keyof ReportedFinding)[];

const SUMMARY_FIELDS = [
  'files',
  'discovered',
  'skipped',
  'functions',
  'findings',
  'errors',
  'warnings',
  'durationMs',
  'rules',
] as const satisfies readonly (keyof Summary)[];

/** For programs: the contract is `findings.schema.json`. */
export const json: Report = { needsFingerprints: true, render: renderReport };

function renderReport(verdict: Verdict, context: ReportContext): string {
  const { findings } = selectFindings(verdict, context);
  return renderJson({
    version: VERSION,
    findings: findings.map((finding) => pick(finding, FINDING_FIELDS)),
    summary: pick(verdict.summary, SUMMARY_FIELDS),
  });
}

function pick<Value, Key extends keyof Value & string>(value: Value, keys: readonly Key[]) {
  return Object.fromEntries(keys.map((key) => [key, value[key]]));
}
