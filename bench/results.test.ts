import { expect, test } from '@jest/globals';
import type { ContenderName } from './contenders.js';
import type { Run } from './measure.js';
import { renderResults, renderTable, renderTargets, showRatio } from './results.js';
import type { SuiteResult } from './results.js';

function run(name: ContenderName, cpuMs: number): Run {
  const cost = { wallMs: cpuMs / 2, cpuMs, peakMiB: 99.6 };
  return { name, cost, claim: { files: 3139, skipped: 12, findings: 9 } };
}

const WHOLE: SuiteResult = {
  name: 'whole',
  ground: { files: 3151, lines: 925_000 },
  runs: [run('eslint', 1000), run('lintel', 40), run('eslint', 1200), run('lintel', 60)],
};

const PAGE = renderResults({
  machine: ['A processor, 2 cores'],
  versions: { lintel: '0.1.0', eslint: '10.15.0' },
  rounds: 2,
  suites: [WHOLE],
});

test('a table has a head, a rule and its rows', () => {
  expect(renderTable(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
});

test.each([
  [1.234, '1.23×'],
  [0.5, '0.50×'],
  [0.1, '1/10'],
  [0.0801, '1/12.5'],
])('the ratio %d shows as %s', (ratio, shown) => {
  expect(showRatio(ratio)).toBe(shown);
});

test('a target shows what was measured beside its limit and its goal', () => {
  const row = '| CPU time of Lintel ÷ ESLint (whole) | 1/22.2 | 1/10 | 1/20 | goal reached |';
  expect(renderTargets([WHOLE])).toContain(row);
});

test('a target of a suite that did not run says so', () => {
  const row = '| wall time of Lintel, cache warm (warm) | – | 300 ms | – | not run |';
  expect(renderTargets([WHOLE])).toContain(row);
});

test('a contender shows the spread of its figures and what it said of its work', () => {
  expect(PAGE).toContain(
    '| Lintel | 20 – 25 – 30 | 40 – 50 – 60 | 100 – 100 – 100 | 3139, 12 skipped | 9 |',
  );
});

test('a contender that could not run is named as left out', () => {
  expect(PAGE).toContain('Left out on this platform: oxlint; ');
});

test('the page tells the machine, the versions, the rounds and the commands', () => {
  expect(PAGE).toContain('- A processor, 2 cores\n- lintel 0.1.0, eslint 10.15.0\n- 2 rounds\n');
  expect(PAGE).toContain(
    '| Lintel | `$NODE $LINTEL check . --no-cache --quiet --max-findings 1` |',
  );
});
