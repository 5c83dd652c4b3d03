import { CONTENDERS } from './contenders.js';
import type { Claim, ContenderName } from './contenders.js';
import type { Ground } from './ground.js';
import type { Run } from './measure.js';
import { getSpread } from './statistics.js';
import { SUITES } from './suites.js';
import type { SuiteName } from './suites.js';
import { pick, rate, reach, TARGETS } from './targets.js';
import type { Target } from './targets.js';

/** A suite as it went: where, and every run in its order. */
export interface SuiteResult {
  readonly name: SuiteName;
  readonly ground: Pick<Ground, 'files' | 'lines'>;
  readonly runs: readonly Run[];
}

/** All that the page of results tells. */
export interface Results {
  readonly machine: readonly string[];
  readonly versions: Readonly<Record<string, string>>;
  readonly rounds: number;
  readonly suites: readonly SuiteResult[];
}

const HEAD = `# Results

Written by \`npm run bench\`; [README.md](README.md) says what is measured, and how. Figures are the
smallest, the median and the largest of the rounds; a ratio is the median of those of each round.`;

/** The page of results, in Markdown. */
export function renderResults(results: Results): string {
  const facts = renderList([...results.machine, ...renderVersions(results)]);
  const suites = results.suites.map(renderSuite);
  const last = renderCommands(results.suites);
  const blocks = [HEAD, facts, renderTargets(results.suites), ...suites, last];
  return `${blocks.join('\n\n')}\n`;
}

function renderVersions({ versions, rounds }: Results): readonly string[] {
  const tools = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [tools.join(', '), `${rounds} ${rounds === 1 ? 'round' : 'rounds'}`];
}

/** A list in Markdown. */
export function renderList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

const TARGET_COLUMNS = ['what', 'measured', 'limit', 'goal', 'state'];

/** Each target against what was measured. */
export function renderTargets(suites: readonly SuiteResult[]): string {
  const rows = TARGETS.map((target) => {
    const runs = suites.find(({ name }) => name === target.suite)?.runs ?? [];
    return toTargetRow(target, reach(target, runs));
  });
  return `## Targets\n\n${renderTable(TARGET_COLUMNS, rows)}`;
}

function toTargetRow(target: Target, value: number | null): readonly string[] {
  const { limit, goal } = target;
  const figures = [value, limit, goal].map((figure) => showReached(target, figure));
  return [describeTarget(target), ...figures, rate(target, value)];
}

const FIGURES = {
  wallMs: ['wall time', 'ms'],
  cpuMs: ['CPU time', 'ms'],
  peakMiB: ['peak memory', 'MiB'],
} as const;

function describeTarget({ suite, figure, of, against }: Target): string {
  const whom = against === null ? '' : ` ÷ ${CONTENDERS[against].title}`;
  return `${FIGURES[figure][0]} of ${CONTENDERS[of].title}${whom} (${suite})`;
}

function showReached({ against, figure }: Target, value: number | null): string {
  if (value === null) return '–';
  return against === null ? `${Math.round(value)} ${FIGURES[figure][1]}` : showRatio(value);
}

/** A ratio below a half as the part that it is: `1/12.5`; else with two digits behind the point. */
export function showRatio(ratio: number): string {
  if (ratio >= 0.5) return `${ratio.toFixed(2)}×`;
  return `1/${Number((1 / ratio).toFixed(1))}`;
}

const SUITE_COLUMNS = ['contender', 'wall ms', 'CPU ms', 'peak MiB', 'files', 'findings'];

function renderSuite({ name, ground, runs }: SuiteResult): string {
  const ran = new Set(runs.map((run) => run.name));
  const { title, contenders } = SUITES[name];
  const size = `${ground.files} files, ${ground.lines} lines.`;
  const rows = [...ran].map((contender) => toSuiteRow(contender, runs));
  const leftOut = tellLeftOut(contenders.filter((contender) => !ran.has(contender)));
  return [`## ${name}: ${title}`, size + leftOut, renderTable(SUITE_COLUMNS, rows)].join('\n\n');
}

function tellLeftOut(names: readonly ContenderName[]): string {
  if (names.length === 0) return '';
  const titles = names.map((name) => CONTENDERS[name].title);
  return ` Left out on this platform: ${titles.join('; ')}.`;
}

function toSuiteRow(name: ContenderName, runs: readonly Run[]): readonly string[] {
  const figures = FIGURE_NAMES.map((figure) => showSpread(pick(runs, name, figure)));
  const claim = runs.findLast((run) => run.name === name)?.claim;
  return [CONTENDERS[name].title, ...figures, ...(claim ? showClaim(claim) : [])];
}

const FIGURE_NAMES = ['wallMs', 'cpuMs', 'peakMiB'] as const;

function showSpread(figures: readonly number[]): string {
  const { min, median, max } = getSpread(figures);
  return [min, median, max].map(Math.round).join(' – ');
}

function showClaim({ files, skipped, findings }: Claim): readonly string[] {
  return [skipped > 0 ? `${files}, ${skipped} skipped` : `${files}`, `${findings}`];
}

/** A table of Markdown. */
export function renderTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [columns, columns.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function renderCommands(suites: readonly SuiteResult[]): string {
  const names = new Set(suites.flatMap(({ runs }) => runs.map((run) => run.name)));
  const rows = [...names].map((name) => {
    const { title, command } = CONTENDERS[name];
    return [title, `\`${command}\``];
  });
  return `## Commands\n\n${renderTable(['contender', 'command, in the folder'], rows)}`;
}
