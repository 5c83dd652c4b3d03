import { showMilliseconds } from '../duration.js';
import type { Budget, TimeLimit } from './budget.js';
import type { LoadRun, RatioRun, Run } from './run.js';

/** Whether a run is within its budget, and by how much. */
export interface BudgetVerdict {
  readonly isMet: boolean;
  /** Whether a time is over its limit, and only a slow machine lets it pass. */
  readonly isExcused: boolean;
  /** One for each figure. */
  readonly lines: readonly string[];
}

const NEEDS = { ratio: 'a ratio: set "min"', times: 'times: set "p99" or the like' } as const;

/** A machine that is slower than that many times is too slow to tell a query's time on. */
const TOO_SLOW = 4;

const UNEXCUSED = { isExcused: false } as const;
const met = (line: string): BudgetVerdict => ({ isMet: true, ...UNEXCUSED, lines: [line] });
const missed = (line: string): BudgetVerdict => ({ isMet: false, ...UNEXCUSED, lines: [line] });
const excused = (line: string): BudgetVerdict => ({ ...met(line), isExcused: true });

/** Holds a run against a budget: counts of operations first, since no machine can excuse these. */
export function judgeRun(run: Run, budget: Budget): BudgetVerdict {
  const verdicts = run.kind === 'ratio' ? judgeRatio(run, budget) : judgeLoad(run, budget);
  if (verdicts.length === 0)
    return missed(`"${budget.name}" has no figure for ${NEEDS[run.kind]}.`);
  return join(verdicts);
}

function join(verdicts: readonly BudgetVerdict[]): BudgetVerdict {
  const isMet = verdicts.every((it) => it.isMet);
  const isExcused = isMet && verdicts.some((it) => it.isExcused);
  return { isMet, isExcused, lines: verdicts.flatMap((it) => it.lines) };
}

function judgeRatio({ what, good, total }: RatioRun, { min }: Budget): readonly BudgetVerdict[] {
  if (min === null) return [];
  if (total === 0) return [missed(`No ${what} could be counted: nothing was tried.`)];
  const line = `${what}: ${good} of ${total}, ${show(good / total)} of at least ${show(min)}`;
  return [good / total >= min ? met(`${line}.`) : missed(`${line}: too few.`)];
}

const show = (share: number): string => `${Number((share * 100).toFixed(3))} %`;

function judgeLoad(run: LoadRun, budget: Budget): readonly BudgetVerdict[] {
  if (run.calls === 0) return [missed('No call was made, so nothing was measured.')];
  if (run.errors.length > 0) return [missed(sayFailed(run))];
  const counts = Object.entries(budget.operations).map((limit) => judgeCount(run, limit));
  if (counts.some(({ isMet }) => !isMet)) return counts;
  return [...counts, ...budget.times.map((limit) => judgeTime(run, limit))];
}

const sayFailed = ({ errors, calls }: LoadRun): string =>
  `${errors.length} of ${calls} calls failed, so their times say nothing. The first: ${errors[0]}`;

function judgeCount(run: LoadRun, [name, limit]: readonly [string, number]): BudgetVerdict {
  const count = run.operations[name];
  if (count === undefined) return missed(`${name}: not counted. Count it in "operations".`);
  const line = `${name}: ${Number(count.toFixed(3))} a call of ${limit}`;
  return count <= limit ? met(`${line}.`) : missed(`${line}: too many, on any machine.`);
}

function judgeTime(run: LoadRun, { figure, percentile, limit }: TimeLimit): BudgetVerdict {
  const time = run.timeAt(percentile);
  const line = `${figure}: ${showMilliseconds(time)} of ${showMilliseconds(limit)}`;
  if (time <= limit) return met(`${line}, margin ${toPlain(limit / time)}×.`);
  return blame(line, time / limit, run.calibration.slowdown);
}

/** Tells a slow machine from slow code. */
function blame(line: string, excess: number, slowdown: number): BudgetVerdict {
  const machine = `The machine is ${toPlain(slowdown)}× slower than nominal`;
  if (slowdown > TOO_SLOW) return missed(`${line}. ${machine}: too slow to tell. Run it again.`);
  if (excess <= slowdown) return excused(`${line}. ${machine}, and that explains it.`);
  return missed(`${line}: ${toPlain(excess)}× too slow. ${machine}: the code is slow.`);
}

const toPlain = (factor: number): number => Number(factor.toPrecision(2));
