import { readBudget, type Budgets } from '../budgets/budget.js';
import type { RatioRun } from '../budgets/run.js';
import { assessScenario, holdBudget, regressionsOf, renewBaseline } from './assess.js';
import type { Standards } from './assess.js';
import type { Update } from './baseline.js';
import { toK6 } from './k6.js';
import { describeMachine } from './machine.js';
import { renderPage } from './page/render-page.js';
import { readBaseline, writeBaseline, writeResults } from './performance-files.js';
import type { PerformancePlaces } from './performance-files.js';
import { renderJson } from './render-json.js';
import { renderText } from './render-text.js';
import type { PerformanceReport, RatioEntry, ScenarioEntry } from './report.js';
import { runScenario, type Trial } from './run-scenario.js';
import { nameOf, type Scenario } from './scenario.js';
import type { ScenarioRun } from './scenario-run.js';

/** How a book is kept. */
export interface BookSettings extends PerformancePlaces {
  readonly name: string;
  readonly budgets: Budgets;
  /** What becomes of the baseline; nothing unless it is given. */
  readonly update: Update | undefined;
  readonly now: () => Date;
}

/** What is counted beside the times, for a budget with counts: `{ operations: () => ({ queries }) }`. */
export type Counted = Pick<Trial, 'operations'>;

/** What a run of performance tests measures, and how it stands to budgets and baseline. */
export class PerformanceBook {
  readonly #standards: Standards;
  readonly #scenarios: ScenarioEntry[] = [];
  readonly #ratios: RatioEntry[] = [];

  constructor(readonly settings: BookSettings) {
    const [baseline, machine] = [readBaseline(settings), describeMachine()];
    this.#standards = { budgets: settings.budgets, baseline, machine };
  }

  /**
   * What is worse than it was, a sentence for each; while the baseline is renewed, no comparison with
   * it.
   */
  get regressions(): readonly string[] {
    return this.#scenarios.flatMap((entry) => regressionsOf(entry, this.settings.update));
  }

  /** Puts a scenario on an operation; what it shows is for `toMeetBudget` and for `regressions`. */
  async run(scenario: Scenario, action: () => unknown, counts: Counted = {}): Promise<ScenarioRun> {
    this.#demandNew(scenario);
    const [limit] = readBudget(this.settings.budgets, scenario.budget).times;
    const run = await runScenario({ scenario, action, limit, ...counts });
    this.#scenarios.push(assessScenario(run, this.#standards));
    return run;
  }

  /** Takes in a share that was measured: hits, successes. */
  enter(budget: string, run: RatioRun): RatioRun {
    this.#ratios.push({ run, budget: holdBudget(budget, run, this.settings) });
    return run;
  }

  /** Writes the results, and the baseline if it is to be renewed; gives them in few lines. */
  write(): string {
    const report = this.#toReport();
    writeResults(this.settings, this.#render(report));
    const { update } = this.settings;
    if (update) writeBaseline(this.settings, this.#renew(report, update));
    return renderText(report);
  }

  /** Runs are found in the baseline by the names of their scenarios. */
  #demandNew(scenario: Scenario): void {
    const name = nameOf(scenario);
    const isKnown = this.#scenarios.some(({ run }) => nameOf(run.scenario) === name);
    if (isKnown) throw new RangeError(`"${name}" has run. One budget has one scenario of a kind.`);
  }

  #toReport(): PerformanceReport {
    const { name, now } = this.settings;
    const lists = { scenarios: this.#scenarios, ratios: this.#ratios };
    return { name, at: now().toISOString(), machine: this.#standards.machine, ...lists };
  }

  #render(report: PerformanceReport): Readonly<Record<string, string>> {
    const { name, budgets } = this.settings;
    const scenarios = report.scenarios.map(({ run }) => run.scenario);
    const [page, json, script] = [renderPage(report), renderJson(report), toK6(scenarios, budgets)];
    return { [`${name}.html`]: page, [`${name}.json`]: json, [`${name}.k6.js`]: script };
  }

  /** Of the baseline as it is now: others may have renewed theirs. */
  #renew(report: PerformanceReport, update: Update) {
    return renewBaseline(readBaseline(this.settings), report, update);
  }
}
