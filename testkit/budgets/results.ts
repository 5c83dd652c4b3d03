import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Budget } from './budget.js';
import type { BudgetVerdict } from './judge.js';
import type { Run } from './run.js';

/** Keeps what was measured, for trends. */
export type KeepResult = (run: Run, budget: Budget, verdict: BudgetVerdict) => void;

/**
 * Keeps results in a folder: a file for each budget, a line of JSON for each run. A line is added by
 * one write at the end of the file, so that processes side by side lose none of each other's.
 */
export function keepResultsIn(folder: string, now: () => Date = () => new Date()): KeepResult {
  return (run, budget, verdict) => {
    mkdirSync(folder, { recursive: true });
    const line = JSON.stringify({ at: now().toISOString(), ...toRecord(run, budget), ...verdict });
    appendFileSync(path.join(folder, `${encodeURIComponent(budget.name)}.jsonl`), `${line}\n`);
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
