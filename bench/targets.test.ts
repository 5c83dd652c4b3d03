import { expect, test } from '@jest/globals';
import type { ContenderName } from './contenders.js';
import type { Run } from './measure.js';
import { rate, reach } from './targets.js';
import type { Target } from './targets.js';

const TARGET: Target = {
  suite: 'whole',
  figure: 'cpuMs',
  of: 'lintel',
  against: 'eslint',
  limit: 0.1,
  goal: 0.05,
};

function run(name: ContenderName, cpuMs: number): Run {
  const cost = { wallMs: 1, cpuMs, peakMiB: 1 };
  return { name, cost, claim: { files: 1, skipped: 0, findings: 1 } };
}

const RUNS = [run('eslint', 100), run('lintel', 10), run('eslint', 400), run('lintel', 20)];

test('a ratio is the median of those of the rounds, not the ratio of the medians', () => {
  const third = [run('eslint', 100), run('lintel', 8)];
  expect(reach(TARGET, [...RUNS, ...third])).toBeCloseTo(0.08);
});

test('a target against nobody is the median of the figures themselves', () => {
  expect(reach({ ...TARGET, against: null }, RUNS)).toBe(15);
});

test.each<readonly ContenderName[]>([['eslint'], ['lintel'], []])(
  'nothing is reached where only %j ran',
  (...ran) => {
    const runs = RUNS.filter(({ name }) => ran.includes(name));
    expect(reach(TARGET, runs)).toBeNull();
  },
);

test.each([
  [null, 'not run'],
  [0.11, 'missed'],
  [0.1, 'met'],
  [0.051, 'met'],
  [0.05, 'goal reached'],
])('%p against a limit of 0.1 and a goal of 0.05 is %s', (value, state) => {
  expect(rate(TARGET, value)).toBe(state);
});

test('without a goal a target is met at best', () => {
  expect(rate({ ...TARGET, goal: null }, 0)).toBe('met');
});
