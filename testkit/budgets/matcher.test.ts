import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { useTestFolders } from '../../policy/test-folder.js';
import { measureLoad } from './load.js';
import { budgetMatchers } from './matcher.js';
import { policyBudgetMatchers } from './policy-matcher.js';
import { keepResultsIn } from './results.js';
import type { RatioRun, Run } from './run.js';

const makeFolder = useTestFolders();
const BUDGETS = { 'database.query': { p99: '100ms' }, 'cache.hitRatio': { min: 0.9 } };
const HITS: RatioRun = { kind: 'ratio', what: 'hits', good: 95, total: 100 };
const FEW: RatioRun = { ...HITS, good: 50 };

expect.extend(budgetMatchers(BUDGETS));

test('a run of calls meets its budget (P1)', async () => {
  const run = await measureLoad(() => 1, { rate: 1000, calls: 20, warmUp: 5 });
  expect(run).toMeetBudget('database.query');
});

test('a budget that is not met fails the test with its figures (P2)', () => {
  expect(() => expect(FEW).toMeetBudget('cache.hitRatio')).toThrow(
    'Budget "cache.hitRatio" is not met.\n  hits: 50 of 100, 50 % of at least 90 %: too few.',
  );
});

test('a budget that is met fails a test that wants it not to be', () => {
  expect(FEW).not.toMeetBudget('cache.hitRatio');
  expect(() => expect(HITS).not.toMeetBudget('cache.hitRatio')).toThrow('is met');
});

test('budgets come from the policy of a folder', async () => {
  const policy = "export default { budgets: { 'cache.hitRatio': { min: 0.5 } } };";
  const { toMeetBudget } = await policyBudgetMatchers(makeFolder({ 'lintel.config.ts': policy }));
  expect(toMeetBudget(FEW, 'cache.hitRatio').pass).toBe(true);
  expect(() => toMeetBudget(FEW, 'other')).toThrow('It has cache.hitRatio.');
});

const NOON = new Date('2030-01-01T12:00:00Z');
const AT_NOON = (): Date => NOON;

test('what is to miss its budget is not kept', () => {
  const kept: unknown[] = [];
  const { toMeetBudget } = budgetMatchers(BUDGETS, (run) => void kept.push(run));
  toMeetBudget.call({ isNot: true }, FEW, 'cache.hitRatio');
  toMeetBudget.call({ isNot: false }, HITS, 'cache.hitRatio');
  expect(kept).toEqual([HITS]);
});

/** What is kept of runs, read back. */
function keepAndRead(name: keyof typeof BUDGETS, runs: readonly Run[]): unknown[] {
  const folder = path.join(makeFolder(), 'deep', 'results');
  const { toMeetBudget } = budgetMatchers(BUDGETS, keepResultsIn(folder, AT_NOON));
  for (const run of runs) toMeetBudget(run, name);
  return readLines(path.join(folder, `${name}.jsonl`));
}

const readLines = (file: string): unknown[] =>
  Array.from(readFileSync(file, 'utf8').trim().split('\n'), (line): unknown => JSON.parse(line));

test('results are kept for trends, a line for each run', () => {
  const [first, second] = keepAndRead('cache.hitRatio', [HITS, FEW]);
  expect(first).toMatchObject({ at: NOON.toJSON(), good: 95, total: 100, isMet: true });
  expect(second).toMatchObject({ good: 50, isMet: false });
});

test('times are kept with what the machine was like', async () => {
  const run = await measureLoad(() => 1, { rate: 1e6, calls: 2 });
  const { calibration } = run;
  const [record] = keepAndRead('database.query', [run]);
  expect(record).toMatchObject({ calls: 2, times: { p99: run.timeAt(99) }, calibration });
});
