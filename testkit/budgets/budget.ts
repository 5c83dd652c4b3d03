import { DURATION_FORM, toMilliseconds } from '../duration.js';

/** A figure that must hold, as the policy writes it: `{ p99: '100ms', queries: 1 }`, `{ min: 0.9 }`. */
export type WrittenBudget = Readonly<Record<string, string | number>>;

/** A limit of a time, in milliseconds. */
export interface TimeLimit {
  readonly figure: string;
  /** In percent; null is the mean. */
  readonly percentile: number | null;
  readonly limit: number;
}

/** A budget that has been read. */
export interface Budget {
  readonly name: string;
  readonly times: readonly TimeLimit[];
  /** The least share of what goes well, from 0 to 1. */
  readonly min: number | null;
  /** The most operations a call, by their names. */
  readonly operations: Readonly<Record<string, number>>;
}

const PERCENTILES: Readonly<Record<string, number | null>> = {
  p50: 50,
  p90: 90,
  p95: 95,
  p99: 99,
  p999: 99.9,
  max: 100,
  mean: null,
};

/** Budgets by name, as the policy writes them. */
export type Budgets = Readonly<Record<string, WrittenBudget>>;

/** Reads a budget of a policy; throws a `RangeError` that says what is wrong with it. */
export function readBudget(budgets: Budgets, name: string): Budget {
  const written = budgets[name];
  if (written === undefined) throw new RangeError(sayUnknown(name, Object.keys(budgets)));
  const [times, operations] = [readTimes(name, written), readOperations(name, written)];
  return { name, times, operations, min: toShare(name, written['min']) };
}

function readTimes(name: string, written: WrittenBudget): readonly TimeLimit[] {
  const figures = Object.entries(written).filter(([key]) => key in PERCENTILES);
  return figures.map(([key, it]) => toLimit(name, key, it));
}

function readOperations(name: string, written: WrittenBudget): Budget['operations'] {
  const isOther = (key: string): boolean => key !== 'min' && !(key in PERCENTILES);
  const figures = Object.entries(written).filter(([key]) => isOther(key));
  return Object.fromEntries(figures.map(([key, it]) => [key, toCount(name, key, it)]));
}

function sayUnknown(name: string, names: readonly string[]): string {
  const known = names.length > 0 ? `It has ${names.join(', ')}.` : 'It has none.';
  return `The policy has no budget "${name}". ${known} Add it under "budgets".`;
}

function toLimit(name: string, figure: string, written: string | number): TimeLimit {
  const limit = toMilliseconds(written);
  if (limit === null) throw new RangeError(sayWrong([name, figure], written, DURATION_FORM));
  return { figure, percentile: PERCENTILES[figure] ?? null, limit };
}

function toCount(name: string, figure: string, written: string | number): number {
  if (typeof written === 'number' && written >= 0) return written;
  throw new RangeError(sayWrong([name, figure], written, 'a number of operations a call'));
}

function toShare(name: string, written: string | number | undefined): number | null {
  if (written === undefined) return null;
  if (typeof written === 'number' && written >= 0 && written <= 1) return written;
  throw new RangeError(sayWrong([name, 'min'], written, 'a share from 0 to 1'));
}

function sayWrong(path: readonly string[], written: unknown, allowed: string): string {
  return `budgets["${path[0]}"].${path[1]} is ${JSON.stringify(written)}. It must be ${allowed}.`;
}
