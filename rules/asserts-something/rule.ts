import { toAsserts } from '../asserting-tests.js';
import type { FileViolation, ProjectRule } from '../project-model.js';
import { holdsOthers, isOff, listTests, symbolOfTest, type TestInFile } from '../test-scope.js';
import { violationAt } from '../violation-at.js';
import type { AssertsSomethingOptions } from './options.js';

/** A test that asserts nothing passes whatever the code does (C4). */
export const rule: ProjectRule<AssertsSomethingOptions> = {
  id: 'asserts-something',
  demand: 'A test reaches an assertion, by itself or through helpers.',
  needsOutline: true,
  judge(project, { assertions }) {
    const asserts = toAsserts(project, assertions);
    const judged = listTests(project).filter(isJudged);
    const idle = judged.filter((it) => !asserts(it));
    return { judged: judged.length, violations: idle.map(toViolation) };
  },
};

/** A test that holds others is judged by them. */
function isJudged(it: TestInFile): boolean {
  return it.test.kind === 'test' && !isOff(it) && !holdsOthers(it);
}

function toViolation(it: TestInFile): FileViolation {
  const name = it.test.title === '' ? 'The test' : `The test "${it.test.title}"`;
  const message =
    `${name} reaches no assertion, so it passes whatever the code returns. ` +
    'Assert what it is there to prove. If a helper does, name it in `assertions` of this rule.';
  return violationAt(it.file, it.test, { symbol: symbolOfTest(it), message });
}
