import { createHash } from 'node:crypto';
import { showMilliseconds } from '../../duration.js';
import { mergeBuckets } from '../buckets.js';
import { countAlike, timesOf } from '../render-json.js';
import type { HeldBudget, PerformanceReport, RatioEntry, ScenarioEntry } from '../report.js';
import { nameOf, showLoad } from '../scenario.js';
import type { Saturation, ScenarioRun, Step } from '../scenario-run.js';
import { escapeHtml } from './escape-html.js';
import { drawHistogram } from './histogram.js';
import { STYLE } from './style.js';

/** A report for people: one file that runs nothing and fetches nothing. */
export function renderPage(report: PerformanceReport): string {
  const { name, at, machine, scenarios, ratios } = report;
  const title = `${escapeHtml(name)}: performance`;
  const origin = `${escapeHtml(at.slice(0, 16).replace('T', ' '))} UTC, ${escapeHtml(machine)}`;
  const header = `<header><h1>${title}</h1><p>${origin}</p></header>`;
  const parts = [header, ...scenarios.map(showScenario), ...ratios.map(showRatio)];
  return `${headOf(title)}<body>\n${parts.join('\n')}\n</body>\n</html>\n`;
}

function headOf(title: string): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const guard = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:`;
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${guard}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">\n<title>${title}</title>\n<style>${STYLE}</style>\n</head>\n`;
}

function showScenario(entry: ScenarioEntry): string {
  const { run, budget, before } = entry;
  const heads = `<h2>${escapeHtml(nameOf(run.scenario))}</h2>${showLoadOf(run)}`;
  const picture = drawHistogram({ is: mergeBuckets(run.phases.flat()), was: before });
  const held = [run.saturation && showSteps(run.saturation), budget && showBudget(budget)];
  const parts = [heads, picture, showTimes(entry), ...held, showBaseline(entry)];
  return `<section>${parts.join('\n')}</section>`;
}

const showLoadOf = ({ scenario }: ScenarioRun): string =>
  `<p class="load">${escapeHtml(showLoad(scenario))}</p>`;

function showTimes({ run }: ScenarioEntry): string {
  const times = Object.entries(timesOf(run)).map(([name, it]) => [name, showMilliseconds(it)]);
  const failed = Object.entries(countAlike(run.errors)).map(([it, count]) => `${count} × ${it}`);
  const rows = [...times, ['calls', `${run.calls}`], ['a second', run.throughput.toFixed(1)]];
  const errors = failed.map((it) => `<li class="bad">${escapeHtml(it)}</li>`).join('');
  return toTable([rows.map(([name]) => name!), rows.map(([, value]) => value!)]) + toList(errors);
}

function showSteps({ rate, isReached, steps }: Saturation): string {
  const end = isReached ? 'and no more' : 'and more was not tried';
  const table = toTable([['calls a second', 'time', 'limit', 'failed'], ...steps.map(showStep)]);
  return `<p>It bears <strong>${rate}</strong> calls a second, ${end}.</p>${table}`;
}

function showStep({ rate, time, limit, errors }: Step): readonly string[] {
  return [`${rate}`, showMilliseconds(time), showMilliseconds(limit), `${errors}`];
}

/** The first row holds the heads. */
function toTable([heads = [], ...rows]: readonly (readonly string[])[]): string {
  const toRow = (tag: string) => (cells: readonly string[]) =>
    `<tr>${cells.map((it) => `<${tag}>${escapeHtml(it)}</${tag}>`).join('')}</tr>`;
  const body = `${toRow('th')(heads)}${rows.map(toRow('td')).join('')}`;
  return `<div class="scroll"><table>${body}</table></div>`;
}

const toList = (items: string): string => (items === '' ? '' : `<ul>${items}</ul>`);

function showBaseline({ regressions, compared }: ScenarioEntry): string {
  const items = regressions.map((it) => `<li class="bad">${escapeHtml(it)}</li>`);
  const runs = compared === 1 ? 'one run' : `${compared} runs`;
  const fine = `No worse than ${runs} of the baseline (the line in the picture).`;
  const none = 'There is no run of this load on such a machine to compare with.';
  return toList(items.join('')) || `<p>${compared === 0 ? none : fine}</p>`;
}

function showRatio({ budget, run: { what } }: RatioEntry): string {
  return `<section><h2>${escapeHtml(`${budget.name}: ${what}`)}</h2>${showBudget(budget)}</section>`;
}

function showBudget({ name, isMet, lines }: HeldBudget): string {
  const verdict = `Budget ${name} is ${isMet ? 'met' : 'not met'}.`;
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  return `<p class="${isMet ? 'good' : 'bad'}">${escapeHtml(verdict)}</p>${toList(items)}`;
}
