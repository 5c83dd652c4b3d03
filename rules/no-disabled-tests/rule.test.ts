import { expect, test } from '@jest/globals';
import type { TestFact } from '../outline-model.js';
import { buildFile, buildOutline, buildProject, buildTest } from '../project-builder.js';
import { options, type NoDisabledTestsOptions } from './options.js';
import { rule } from './rule.js';

function judge(fact: Partial<TestFact>, given: Partial<NoDisabledTestsOptions> = {}) {
  const outline = buildOutline({ tests: [buildTest(fact)] });
  return rule.judge(buildProject([buildFile({ isTest: true, outline })]), options.parse(given));
}

const END =
  'Write both in a comment right before it, `// 2026-12-31: waiting for the new driver`, ' +
  'or make it run again.';

test.each([
  [null, 'gives neither a reason nor a date'],
  ['', 'gives neither a reason nor a date'],
  ['…', 'gives neither a reason nor a date'],
  ['waiting for the driver', 'gives no date'],
  ['31.12.2026 waiting for the driver', 'gives no date'],
  ['2026-12-31', 'gives no reason'],
  ['2026-12-31: ', 'gives no reason'],
  ['2026-02-30: waiting', 'gives the date 2026-02-30, which no calendar has'],
  ['2026-13-01: waiting', 'gives the date 2026-13-01, which no calendar has'],
])('the comment %j %s', (comment, lack) => {
  const { violations } = judge({ callee: 'it.skip', title: 'adds', modifier: 'skip', comment });
  const message = `\`it.skip\` switches the test "adds" off and ${lack}. ${END}`;
  expect(violations).toMatchObject([{ symbol: "it('adds')", message }]);
});

test.each(['2026-12-31: waiting for the driver', 'until 2026-12-31 #42', '2024-02-29 OPS-7'])(
  'the comment %j is enough',
  (comment) => {
    expect(judge({ modifier: 'skip', comment })).toEqual({ judged: 1, violations: [] });
  },
);

test('a group that is switched off is called one', () => {
  const [violation] = judge({
    kind: 'container',
    callee: 'xdescribe',
    modifier: 'skip',
  }).violations;
  expect(violation?.message).toContain('`xdescribe` switches the group "loads" off');
});

test('what is still to be written is a finding by the option only', () => {
  expect(judge({ modifier: 'todo' }).violations).toEqual([]);
  expect(judge({ modifier: 'todo' }, { todos: true }).violations).toHaveLength(1);
});

test('a test that runs needs no comment', () => {
  expect(judge({ modifier: null }).violations).toEqual([]);
});
