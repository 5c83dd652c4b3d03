import type { JudgedFile } from '../../analyser/run/check.js';
import type { ReportedFinding } from '../../analyser/run/verdict.js';
import { toFilePolicy, type FilePolicy } from '../../policy/file-settings.js';
import { DEMANDS } from '../../rules/demands.js';
import { lengthOf } from '../../rules/file-length/rule.js';
import type { FileLengthOptions } from '../../rules/file-length/options.js';
import type { Surveyed } from '../commands/survey-project.js';
import { toNodeOf } from '../graph/group-files.js';
import type { FileRow, FindingRow, PageData, RuleRow } from './page-data.js';

/** The rows of the page's tables. */
export function toRows(surveyed: Surveyed): Pick<PageData, 'files' | 'findings' | 'rules'> {
  const { files, verdict, ground } = surveyed;
  const [policy, moduleOf] = [toFilePolicy(ground.policy), toModuleOf(surveyed)];
  const rows = files.map((file) => toFileRow(file, policy, moduleOf));
  const findings = verdict.findings.map((finding) => toFindingRow(finding, moduleOf));
  return { files: rows, findings, rules: toRuleRows(surveyed) };
}

/** What is no part of the graph, since it could not be read, belongs to no module. */
function toModuleOf({ graph }: Surveyed): (file: string) => string {
  const nodeOf = toNodeOf(graph, 'module');
  const modules = new Map(graph.files.map((file) => [file.file, nodeOf(file)]));
  return (file) => modules.get(file) ?? '';
}

type ModuleOf = (file: string) => string;

function toFileRow(judged: JudgedFile, policy: FilePolicy, moduleOf: ModuleOf): FileRow {
  const { file, lines, functions, findings } = judged;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const { limit, multiple } = measureFile(judged, policy);
  const figures = { lines: lines.total, functions, errors, warnings: findings.length - errors };
  const worst = Math.max(multiple, ...findings.map(multipleOf));
  return { file, module: moduleOf(file), ...figures, limit, worst };
}

function measureFile({ file, lines }: JudgedFile, policy: FilePolicy) {
  // What the rule's own schema has let through.
  const options = policy.settingsOf(file)['file-length']?.options as FileLengthOptions | undefined;
  if (options === undefined) return { limit: null, multiple: 0 };
  return { limit: options.max, multiple: lengthOf(lines, options) / options.max };
}

const multipleOf = ({ value, limit }: ReportedFinding): number =>
  value === null || !limit ? 0 : value / limit;

function toFindingRow(finding: ReportedFinding, moduleOf: ModuleOf): FindingRow {
  const { rule, severity, file, line, symbol, value, limit, message } = finding;
  return { rule, severity, file, module: moduleOf(file), line, symbol, value, limit, message };
}

/** The rules that judged anything, those with the most findings first. */
function toRuleRows({ verdict: { findings, summary } }: Surveyed): RuleRow[] {
  const rows = Object.entries(summary.rules).map(([id, { judged, found }]) => {
    const errors = findings.filter((it) => it.rule === id && it.severity === 'error').length;
    const demand = DEMANDS[id] ?? '';
    return { id, demand, judged, errors, warnings: found - errors };
  });
  return rows.sort((a, b) => b.errors + b.warnings - a.errors - a.warnings);
}
