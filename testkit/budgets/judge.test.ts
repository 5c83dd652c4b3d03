import { expect, test } from '@jest/globals';
import { readBudget, type WrittenBudget } from './budget.js';
import { judgeRun } from './judge.js';
import type { LoadRun, RatioRun } from './run.js';

const RUN: LoadRun = {
  kind: 'times',
  calls: 100,
  errors: [],
  timeAt: (percentile) => percentile ?? 40,
  operations: { queries: 2 },
  calibration: { median: 1, slowdown: 1 },
};

const judge = (run: LoadRun | RatioRun, written: WrittenBudget) => {
  const { isMet, lines } = judgeRun(run, readBudget({ it: written }, 'it'));
  return [isMet, ...lines];
};

const slowed = (slowdown: number): LoadRun => ({ ...RUN, calibration: { median: 1, slowdown } });

test.each<[string, LoadRun, WrittenBudget, readonly unknown[]]>([
  ['within', RUN, { p50: '100ms' }, [true, 'p50: 50 ms of 100 ms, margin 2×.']],
  ['at the limit', RUN, { p50: '50ms' }, [true, 'p50: 50 ms of 50 ms, margin 1×.']],
  ['mean', RUN, { mean: 80 }, [true, 'mean: 40 ms of 80 ms, margin 2×.']],
  [
    'slow code',
    RUN,
    { p90: '45ms' },
    [
      false,
      'p90: 90 ms of 45 ms: 2× too slow. The machine is 1× slower than nominal: the code is slow.',
    ],
  ],
  [
    'slow machine',
    slowed(2.5),
    { p90: '45ms' },
    [true, 'p90: 90 ms of 45 ms. The machine is 2.5× slower than nominal, and that explains it.'],
  ],
  [
    'slow code on a slow machine',
    slowed(1.5),
    { p90: '45ms' },
    [
      false,
      'p90: 90 ms of 45 ms: 2× too slow. The machine is 1.5× slower than nominal: the code is slow.',
    ],
  ],
  [
    'machine too slow to tell',
    slowed(5),
    { p90: '45ms' },
    [
      false,
      'p90: 90 ms of 45 ms. The machine is 5× slower than nominal: too slow to tell. Run it again.',
    ],
  ],
  ['within on any machine', slowed(9), { p50: '50ms' }, [true, 'p50: 50 ms of 50 ms, margin 1×.']],
  [
    'operations first',
    RUN,
    { p90: '1ms', queries: 1 },
    [false, 'queries: 2 a call of 1: too many, on any machine.'],
  ],
  [
    'operations and time',
    RUN,
    { p90: '1s', queries: 2 },
    [true, 'queries: 2 a call of 2.', 'p90: 90 ms of 1 s, margin 11×.'],
  ],
  ['uncounted', RUN, { rows: 1 }, [false, 'rows: not counted. Count it in "operations".']],
  ['no figure', RUN, { min: 1 }, [false, '"it" has no figure for times: set "p99" or the like.']],
  [
    'no call',
    { ...RUN, calls: 0, timeAt: () => 0 },
    { p90: '1s', queries: 2 },
    [false, 'No call was made, so nothing was measured.'],
  ],
  [
    'failures',
    { ...RUN, errors: ['no connection'] },
    { p90: '1s' },
    [false, '1 of 100 calls failed, so their times say nothing. The first: no connection'],
  ],
])('a run of times is judged: %s (P1, P3)', (_, run, written, said) => {
  expect(judge(run, written)).toEqual(said);
});

test.each<[LoadRun, WrittenBudget, boolean]>([
  [RUN, { p90: '1s' }, false],
  [slowed(2.5), { p90: '45ms' }, true],
  [slowed(2.5), { p50: '1s', p90: '45ms' }, true],
  [slowed(2.5), { p50: '1ms', p90: '45ms' }, false],
  [slowed(1.5), { p90: '45ms' }, false],
])('a budget that only a slow machine lets pass is told apart: %#', (run, written, isExcused) => {
  expect(judgeRun(run, readBudget({ it: written }, 'it'))).toMatchObject({ isExcused });
});

const ratio = (good: number, total: number): RatioRun => ({
  kind: 'ratio',
  what: 'hits',
  good,
  total,
});

test.each<[RatioRun, WrittenBudget, readonly unknown[]]>([
  [ratio(95, 100), { min: 0.9 }, [true, 'hits: 95 of 100, 95 % of at least 90 %.']],
  [ratio(999, 1000), { min: 0.999 }, [true, 'hits: 999 of 1000, 99.9 % of at least 99.9 %.']],
  [ratio(89, 100), { min: 0.9 }, [false, 'hits: 89 of 100, 89 % of at least 90 %: too few.']],
  [ratio(0, 0), { min: 0 }, [false, 'No hits could be counted: nothing was tried.']],
  [ratio(1, 1), { p99: 1 }, [false, '"it" has no figure for a ratio: set "min".']],
])('a share is judged: %j (P2, P4)', (run, written, said) => {
  expect(judge(run, written)).toEqual(said);
});

test.each<[string, WrittenBudget, string]>([
  ['other', {}, 'The policy has no budget "other". It has it. Add it under "budgets".'],
  [
    'it',
    { p99: 'soon' },
    'budgets["it"].p99 is "soon". It must be a number with us, ms, s, min or h, such as "100ms".',
  ],
  ['it', { min: 90 }, 'budgets["it"].min is 90. It must be a share from 0 to 1.'],
  [
    'it',
    { queries: '1' },
    'budgets["it"].queries is "1". It must be a number of operations a call.',
  ],
])('a budget that is wrong is refused: %s %j', (name, written, message) => {
  expect(() => readBudget({ it: written }, name)).toThrow(message);
});
