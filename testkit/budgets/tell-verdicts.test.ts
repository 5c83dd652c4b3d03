import { expect, test } from '@jest/globals';
import { budgetMatchers } from './matcher.js';
import type { LoadRun } from './run.js';
import { tellVerdicts } from './tell-verdicts.js';

const RUN: LoadRun = {
  ...{ kind: 'times', calls: 100, errors: [], timeAt: () => 20, operations: { queries: 1 } },
  calibration: { median: 1, slowdown: 3 },
};

/** What is told of a run that is held to a limit of its time. */
function tell(p99: string, run = RUN): readonly string[] {
  const told: string[] = [];
  const keep = tellVerdicts((line) => void told.push(line));
  budgetMatchers({ find: { p99, queries: 1 } }, keep).toMeetBudget(run, 'find');
  return told;
}

test.each([
  ['100ms', 'Budget "find" is met. queries: 1 a call of 1. p99: 20 ms of 100 ms, margin 5×.\n'],
  [
    '10ms',
    'Budget "find" is met only because the machine is slow. queries: 1 a call of 1. p99: 20 ms of ' +
      '10 ms. The machine is 3× slower than nominal, and that explains it.\n',
  ],
  [
    '5ms',
    'Budget "find" is not met. queries: 1 a call of 1. p99: 20 ms of 5 ms: 4× too slow. The machine ' +
      'is 3× slower than nominal: the code is slow.\n',
  ],
])('a verdict is told in one line, with its figures: %s (P1)', (limit, line) => {
  expect(tell(limit)).toEqual([line]);
});

test('what a call has failed with stays in the line', () => {
  const [line] = tell('1s', { ...RUN, errors: ['no\nconnection \u001b[2J'] });
  expect(line).toMatch(/The first: no\\u000aconnection \\u001b\[2J\n$/);
});
