import { expect, test } from '@jest/globals';
import { judgeProject, type SettingsOf } from './judge-project.js';
import type { RuleSetting } from './model.js';
import { buildEdgeTo, buildFile, buildProject } from './project-builder.js';

const BROKEN = [buildEdgeTo({ kind: 'unresolved', reason: 'there is no such file' })];
const [A, B, C] = ['a.ts', 'b.ts', 'c.ts'].map((file) => buildFile({ file, edges: BROKEN }));
const FILES = [A!, B!, C!];

const on = (...except: readonly string[]) => ({
  'no-unresolved-imports': { severity: 'error', options: { except } } satisfies RuleSetting,
});

function findIn(settingsOf: SettingsOf, asked = FILES): readonly string[] {
  return [...judgeProject(buildProject(FILES, { asked }), settingsOf).byFile.keys()];
}

test('a rule is heard for each file by the options that the file has', () => {
  expect(findIn((file) => (file === 'b.ts' ? on('./b.js') : on()))).toEqual(['a.ts', 'c.ts']);
  expect(findIn((file) => (file === 'b.ts' ? {} : on()))).toEqual(['a.ts', 'c.ts']);
});

test('what is found in a file that is not asked for is not heard', () => {
  expect(findIn(() => on(), [B!])).toEqual(['b.ts']);
});

test('a rule that is off for all files that are asked for judges nothing', () => {
  const project = buildProject(FILES, { asked: [B!] });
  const judged = (settingsOf: SettingsOf) => judgeProject(project, settingsOf).judged;
  expect(judged((file) => (file === 'b.ts' ? {} : on()))).toEqual({});
  expect(judged(() => on())).toEqual({ 'no-unresolved-imports': 1 });
});
