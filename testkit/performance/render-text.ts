import { showMilliseconds } from '../duration.js';
import type { HeldBudget, PerformanceReport, ScenarioEntry } from './report.js';
import { nameOf } from './scenario.js';
import type { ScenarioRun } from './scenario-run.js';
import { showInvisible } from '../show-invisible.js';

/** A report in few lines, for terminals. */
export function renderText({ name, scenarios, ratios }: PerformanceReport): string {
  const lines = [...scenarios.flatMap(showScenario), ...ratios.flatMap((it) => show(it.budget))];
  const shown = [`Performance of ${name}`, ...lines.map((line) => `  ${line}`), ''];
  return shown.map(showInvisible).join('\n');
}

function showScenario({ run, budget, compared, regressions }: ScenarioEntry): readonly string[] {
  const base = compared === 0 ? 'nothing to compare with' : `compared with ${compared}`;
  const rest = [...(budget === null ? [] : show(budget)), ...regressions];
  return [`${sayFigures(run)}, ${base}`, ...rest.map((line) => `  ${line}`)];
}

function sayFigures({ scenario, throughput, saturation, timeAt }: ScenarioRun): string {
  const times = [50, 99].map((at) => `p${at} ${showMilliseconds(timeAt(at))}`).join(', ');
  const borne = saturation === null ? '' : `, bears ${saturation.rate} a second`;
  return `${nameOf(scenario)}: ${times}, ${throughput.toFixed(1)} a second${borne}`;
}

const show = ({ name, isMet, lines }: HeldBudget): readonly string[] =>
  lines.map((line) => `${name} ${isMet ? 'met' : 'NOT MET'}: ${line}`);
