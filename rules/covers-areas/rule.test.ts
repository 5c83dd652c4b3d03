import { expect, test } from '@jest/globals';
import { buildManifest } from '../manifest-builder.js';
import type { TestFact } from '../outline-model.js';
import { buildFile, buildOutline, buildProject, buildTest } from '../project-builder.js';
import type { ProjectFile } from '../project-model.js';
import { rule } from './rule.js';

const AREAS = { D1: 'CRUD through repositories', D2: 'transaction integrity' };

function fileOf(...facts: readonly Partial<TestFact>[]): ProjectFile {
  const outline = buildOutline({ tests: facts.map(buildTest) });
  return buildFile({ file: 'database.test.ts', isTest: true, testModules: ['database'], outline });
}

function judge(files: readonly ProjectFile[], covers = ['D2'], areas: object = AREAS) {
  const structure = buildManifest({ covers }, { areas: { ...areas } });
  return rule.judge(buildProject(files, { structure }), {});
}

const messagesOf = (...facts: readonly Partial<TestFact>[]) =>
  judge([fileOf(...facts)]).violations.map(({ message }) => message);

const HEAD = 'The test module `database` must cover D2 (transaction integrity), and ';

test('an area that no test names is a finding of the first file (C4)', () => {
  const { judged, violations } = judge([fileOf({ asserts: true })]);
  const message = `${HEAD}no test of \`database.test.ts\` names it. Write one with \`D2\` in its title.`;
  const place = { file: 'database.test.ts', line: 1, symbol: 'tests.database.D2', span: null };
  expect({ judged, violations }).toMatchObject({ judged: 1, violations: [{ ...place, message }] });
});

test('of several files it is said how many', () => {
  const [violation] = judge([fileOf(), fileOf()]).violations;
  expect(violation?.message).toContain('no test of its 2 files names it.');
});

test('a test that names it and asserts nothing covers nothing', () => {
  expect(messagesOf({ title: 'commits (D2)' })).toEqual([
    `${HEAD}the test "commits (D2)" that names it reaches no assertion. Assert what it is there to prove.`,
  ]);
});

test.each(['skip', 'todo'] as const)('a test with the modifier %s covers nothing', (modifier) => {
  expect(messagesOf({ title: 'commits (D2)', asserts: true, modifier })).toEqual([
    `${HEAD}the test "commits (D2)" that names it does not run. Make it run, or write another.`,
  ]);
});

test.each(['commits (D2)', 'D2: commits', 'commits (D1, D2)', 'keeps Transaction  Integrity'])(
  'the title %j names D2',
  (title) => {
    expect(messagesOf({ title, asserts: true })).toEqual([]);
  },
);

test.each(['commits (D21)', 'commits (AD2)', 'commits d2', 'commits D_2', ''])(
  'the title %j names no D2',
  (title) => {
    expect(messagesOf({ title, asserts: true })).toHaveLength(1);
  },
);

test('the title of a container names it for its tests, and a container covers nothing alone', () => {
  expect(messagesOf({ path: ['D2'], asserts: true })).toEqual([]);
  expect(messagesOf({ kind: 'container', title: 'D2', asserts: true })).toHaveLength(1);
});

test('an area may be named by its title, and covered by its id', () => {
  const files = [fileOf({ title: 'commits (D2)', asserts: true })];
  expect(judge(files, ['transaction integrity']).violations).toEqual([]);
});

test('areas need not be listed by the policy', () => {
  const files = [fileOf({ title: 'keeps a promise (D9)', asserts: true })];
  expect(judge(files, ['D9', 'a promise'], {})).toEqual({ judged: 2, violations: [] });
});

test('without a manifest nothing is judged', () => {
  expect(rule.judge(buildProject([fileOf({})]), {})).toEqual({ judged: 0, violations: [] });
});
