import type { FileViolation, ProjectRule } from '../project-model.js';
import { listTests, symbolOfTest, type TestInFile } from '../test-scope.js';
import { violationAt } from '../violation-at.js';
import type { NoFocusedTestsOptions } from './options.js';

/** A focused test keeps the others from running, and the run still passes. */
export const rule: ProjectRule<NoFocusedTestsOptions> = {
  id: 'no-focused-tests',
  demand: 'No test and no group of tests is focused.',
  needsOutline: true,
  judge(project) {
    const judged = listTests(project).filter(({ test }) => test.kind !== 'hook');
    const focused = judged.filter(({ test }) => test.modifier === 'only');
    return { judged: judged.length, violations: focused.map(toViolation) };
  },
};

function toViolation(it: TestInFile): FileViolation {
  const { callee } = it.test;
  const message =
    `\`${callee}\` keeps every other test of the file from running, and the run still passes. ` +
    remedyFor(callee);
  return violationAt(it.file, it.test, { symbol: symbolOfTest(it), message });
}

/** What is written instead: without `.only`, without the `f` before the name, or without the option. */
function remedyFor(callee: string): string {
  if (/\.only\b/.test(callee)) return `Write \`${callee.replace(/\.only\b/, '')}\`.`;
  const plain = callee.replace(/(^|\.)f(?=it|test|specify|describe|context)/, '$1');
  return plain === callee ? 'Remove `only` from its options.' : `Write \`${plain}\`.`;
}
