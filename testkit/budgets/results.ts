import type { Budget } from './budget.js';
import type { BudgetVerdict } from './judge.js';
import { ResultsFolder } from './results-folder.js';
import type { Run } from './run.js';

/** Keeps what was measured, for trends. */
export type KeepResult = (run: Run, budget: Budget, verdict: BudgetVerdict) => void;

/**
 * Keeps results in a folder: a file for each budget, a line of JSON for each run. A line is added by
 * one write at the end of the file, so that processes side by side lose none of each other's. Where
 * the folder can't be written, that is said once, and no test fails by it.
 */
export function keepResultsIn(folder: string, now: () => Date = () => new Date()): KeepResult {
  const results = new ResultsFolder(folder);
  return (run, budget, verdict) => {
    const line = JSON.stringify({ at: now().toISOString(), ...toRecord(run, budget), ...verdict });
    results.append(`${encodeURIComponent(budget.name)}.jsonl`, `${line}\n`);
  };
}

function toRecord(run: Run, budget: Budget): object {
  if (run.kind === 'ratio') return { good: run.good, total: run.total };
  const times = budget.times.map(
    ({ figure, percentile }) => [figure, run.timeAt(percentile)] as const,
  );
  const { calls, operations, calibration } = run;
  return { calls, times: Object.fromEntries(times), operations, calibration };
}
