import { expect, test } from '@jest/globals';
import type { TestFact } from '../outline-model.js';
import { buildFile, buildOutline, buildProject, buildTest } from '../project-builder.js';
import { rule } from './rule.js';

function judge(fact: Partial<TestFact>, isTest = true) {
  const outline = buildOutline({ tests: [buildTest(fact)] });
  return rule.judge(buildProject([buildFile({ isTest, outline })]), {});
}

test.each([
  ['test.only', 'Write `test`.'],
  ['it.only.each', 'Write `it.each`.'],
  ['fit', 'Write `it`.'],
  ['fdescribe', 'Write `describe`.'],
  ['test', 'Remove `only` from its options.'],
])('`%s` is a finding that says: %s', (callee, remedy) => {
  expect(judge({ callee, modifier: 'only' }).violations[0]?.message).toBe(
    `\`${callee}\` keeps every other test of the file from running, and the run still passes. ${remedy}`,
  );
});

test('a focused container is a finding with its symbol', () => {
  const fact = { callee: 'describe.only', title: 'a', modifier: 'only' } as const;
  const { violations } = judge({ kind: 'container', ...fact });
  expect(violations).toMatchObject([{ symbol: "describe('a')" }]);
});

test.each([null, 'skip', 'todo'] as const)(
  'a test with the modifier %s is not focused',
  (modifier) => {
    expect(judge({ modifier })).toEqual({ judged: 1, violations: [] });
  },
);

test('what looks like a test in a file that holds none is not judged', () => {
  expect(judge({ modifier: 'only' }, false)).toEqual({ judged: 0, violations: [] });
});
