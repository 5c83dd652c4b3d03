import { expect, test } from '@jest/globals';
import { buildManifest } from '../manifest-builder.js';
import type { BudgetFact, Outline } from '../outline-model.js';
import {
  buildDeclaration,
  buildFile,
  buildOutline,
  buildProject,
  buildTest,
} from '../project-builder.js';
import { rule } from './rule.js';

const NAME = 'database.query';

const budgetAt = (start: number, name = NAME): BudgetFact => {
  return { ...buildTest({ start, end: start + 1 }), name };
};

function judge(outline: Partial<Outline>, budgets = [NAME]) {
  const file = buildFile({
    file: 'a.test.ts',
    testModules: ['database'],
    outline: buildOutline(outline),
  });
  return rule.judge(buildProject([file], { structure: buildManifest({ budgets }) }), {});
}

const TEST = buildTest({ start: 10, end: 20 });

const MESSAGE =
  'The test module `database` has the budget `database.query`, and none of its tests asserts it. ' +
  "Measure in one and end it with `expect(measured).toMeetBudget('database.query')`.";

test('a budget that no test asserts is a finding', () => {
  const { judged, violations } = judge({ tests: [TEST] });
  const at = { file: 'a.test.ts', symbol: 'tests.database.database.query' };
  expect([judged, violations]).toMatchObject([1, [{ ...at, message: MESSAGE }]]);
});

const HELPER = buildDeclaration({ names: ['meet'], start: 30, end: 40 });

test.each<[string, Partial<Outline>]>([
  ['in a test', { tests: [TEST], budgets: [budgetAt(12)] }],
  ['in a hook', { tests: [buildTest({ ...TEST, kind: 'hook' })], budgets: [budgetAt(12)] }],
  [
    'in a helper',
    { tests: [buildTest({ uses: ['meet'] })], declarations: [HELPER], budgets: [budgetAt(32)] },
  ],
])('a budget that is asserted %s is no finding', (_, outline) => {
  expect(judge(outline)).toEqual({ judged: 1, violations: [] });
});

test.each<[string, Partial<Outline>]>([
  ['another one', { tests: [TEST], budgets: [budgetAt(12, 'cache.hitRatio')] }],
  ['in no test', { tests: [TEST], budgets: [budgetAt(25)] }],
  ['in a skipped test', { tests: [{ ...TEST, modifier: 'skip' }], budgets: [budgetAt(12)] }],
  [
    'in a skipped test of a running container',
    {
      tests: [buildTest({ kind: 'container', start: 0, end: 50 }), { ...TEST, modifier: 'skip' }],
      budgets: [budgetAt(12)],
    },
  ],
  [
    'in a helper that no test uses',
    { tests: [TEST], declarations: [HELPER], budgets: [budgetAt(32)] },
  ],
])('what is asserted %s does not count', (_, outline) => {
  expect(judge(outline).violations).toHaveLength(1);
});

test('a module without budgets is not judged', () => {
  expect(judge({}, [])).toEqual({ judged: 0, violations: [] });
});
