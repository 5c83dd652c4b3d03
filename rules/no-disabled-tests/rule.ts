import type { FileViolation, ProjectRule } from '../project-model.js';
import { listTests, symbolOfTest, type TestInFile } from '../test-scope.js';
import { violationAt } from '../violation-at.js';
import { lackOf } from './justification.js';
import type { NoDisabledTestsOptions } from './options.js';

/** A test that is switched off says why, and until when. */
export const rule: ProjectRule<NoDisabledTestsOptions> = {
  id: 'no-disabled-tests',
  demand: 'A test that is switched off gives a reason and a date beside it.',
  needsOutline: true,
  judge(project, { todos }) {
    const judged = listTests(project).filter(({ test }) => test.kind !== 'hook');
    const off = judged.filter(({ test }) => test.modifier === 'skip' || (todos && isTodo(test)));
    return { judged: judged.length, violations: off.flatMap(judgeOne) };
  },
};

const isTodo = ({ modifier }: TestInFile['test']): boolean => modifier === 'todo';

function judgeOne(it: TestInFile): FileViolation[] {
  const lack = lackOf(it.test.comment ?? '');
  if (lack === null) return [];
  const message =
    `\`${it.test.callee}\` switches ${nameOf(it)} off and ${lack}. Write both in a comment right ` +
    'before it, `// 2026-12-31: waiting for the new driver`, or make it run again.';
  return [violationAt(it.file, it.test, { symbol: symbolOfTest(it), message })];
}

const nameOf = ({ test }: TestInFile): string =>
  test.title === '' ? `a ${NOUNS[test.kind]}` : `the ${NOUNS[test.kind]} "${test.title}"`;

const NOUNS = { test: 'test', container: 'group', hook: 'hook' } as const;
