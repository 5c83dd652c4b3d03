import { expect, test } from '@jest/globals';
import type { TestFact } from '../outline-model.js';
import {
  buildDeclaration,
  buildEdge,
  buildFile,
  buildOutline,
  buildProject,
  buildTest,
} from '../project-builder.js';
import type { FileViolation, ProjectFile } from '../project-model.js';
import { options } from './options.js';
import { rule } from './rule.js';

function judge(files: readonly ProjectFile[], assertions: readonly string[] = []) {
  return rule.judge(buildProject(files), options.parse({ assertions }));
}

/** A test file that holds a test, and more. */
function fileOf(test: Partial<TestFact>, part: Partial<ProjectFile> = {}): ProjectFile {
  const outline = part.outline ?? buildOutline({ tests: [buildTest(test)] });
  return buildFile({ file: 'a.test.ts', isTest: true, ...part, outline });
}

const found = (...files: readonly ProjectFile[]): readonly FileViolation[] =>
  judge(files).violations;

const MESSAGE =
  'The test "adds" reaches no assertion, so it passes whatever the code returns. ' +
  'Assert what it is there to prove. If a helper does, name it in `assertions` of this rule.';

test('a test that asserts nothing is a finding, and says so (C4)', () => {
  const violations = found(fileOf({ title: 'adds', callee: 'it.each' }));
  expect(violations).toMatchObject([{ symbol: "it('adds')", message: MESSAGE }]);
});

test('a test without a title is told without one', () => {
  expect(found(fileOf({ title: '' }))[0]?.message).toMatch(/^The test reaches no assertion/);
});

test.each<[string, Partial<TestFact>]>([
  ['asserts by itself', { asserts: true }],
  ['is skipped', { modifier: 'skip' }],
  ['is still to be written', { modifier: 'todo' }],
  ['is no test but a container', { kind: 'container' }],
  ['is no test but a hook', { kind: 'hook' }],
])('what %s is no finding', (_, fact) => {
  expect(found(fileOf(fact))).toEqual([]);
});

/** Something that holds another test. */
function holding(outer: Partial<TestFact>, inner: Partial<TestFact> = {}): ProjectFile {
  const tests = [
    buildTest({ start: 0, end: 9, ...outer }),
    buildTest({ start: 1, end: 2, ...inner }),
  ];
  return fileOf({}, { outline: buildOutline({ tests }) });
}

test('what stands in a skipped container is not judged', () => {
  const files = [holding({ kind: 'container', modifier: 'skip' })];
  expect(judge(files)).toEqual({ judged: 0, violations: [] });
});

test('a test that holds others is judged by them', () => {
  expect(judge([holding({}, { asserts: true })])).toEqual({ judged: 1, violations: [] });
  expect(judge([holding({ asserts: true })]).violations).toHaveLength(1);
});

test('tests of files that hold none are not read', () => {
  expect(judge([fileOf({}, { isTest: false })])).toEqual({ judged: 0, violations: [] });
  expect(judge([fileOf({}, { isTest: false, testModules: ['database'] })]).judged).toBe(1);
});

const ASSERTING = buildDeclaration({ names: ['check'], asserts: true });

test('a helper of the same file is followed, by way of others', () => {
  const outer = buildDeclaration({ names: ['checkAll'], uses: ['check'] });
  const outline = buildOutline({
    declarations: [outer, ASSERTING],
    tests: [buildTest({ uses: ['checkAll'] })],
  });
  expect(found(fileOf({}, { outline }))).toEqual([]);
});

/** A test that uses a name of another file, which holds a declaration. */
function importing(from: string, local: string, name = local): ProjectFile {
  const names = [{ name, local, typeOnly: false }];
  return fileOf({ uses: [local] }, { edges: [buildEdge(from, { names })] });
}

function helperAt(file: string, part: Partial<ProjectFile> = {}): ProjectFile {
  return buildFile({ file, outline: buildOutline({ declarations: [ASSERTING] }), ...part });
}

test.each([
  ['by its name', 'check'],
  ['under another name', 'verify'],
])('a helper that is imported %s is followed', (_, local) => {
  expect(found(importing('helpers.ts', local, 'check'), helperAt('helpers.ts'))).toEqual([]);
});

test('what is imported as a type is not followed', () => {
  const names = [{ name: 'check', local: 'check', typeOnly: true }];
  const file = fileOf({ uses: ['check'] }, { edges: [buildEdge('test/b.ts', { names })] });
  expect(found(file, helperAt('test/b.ts'))).toHaveLength(1);
});

const STAR = { name: '*', local: '*', typeOnly: false };

test('a helper is followed through a barrel', () => {
  const edges = [buildEdge('test/b.ts', { kind: 're-export', names: [STAR] })];
  const barrel = buildFile({ file: 'test/index.ts', edges });
  const files = [importing('test/index.ts', 'check'), barrel];
  expect([...found(...files, helperAt('test/b.ts'))]).toEqual([]);
  expect([...found(...files, helperAt('test/c.ts'))]).toHaveLength(1);
});

test('a namespace may mean all that a file exports', () => {
  expect(found(importing('test/b.ts', 'helpers', '*'), helperAt('test/b.ts'))).toEqual([]);
});

const REQUIRED = buildOutline({
  declarations: [buildDeclaration({ names: ['helpers'], start: 0, end: 9 })],
  tests: [buildTest({ uses: ['helpers'] })],
});

test('what `require` brings into a declaration is followed', () => {
  const edges = [buildEdge('test/b.ts', { kind: 'require', start: 2, end: 5 })];
  expect(found(fileOf({}, { outline: REQUIRED, edges }), helperAt('test/b.ts'))).toEqual([]);
});

test('what the product asserts of itself proves nothing of a test', () => {
  const product = helperAt('src/load.ts');
  const main = buildFile({ file: 'src/main.ts', edges: [buildEdge('src/load.ts')] });
  expect(found(importing('src/load.ts', 'check'), product, main)).toHaveLength(1);
});

test('a helper that the product imports too is followed if its name says what it is for', () => {
  const main = buildFile({ file: 'src/main.ts', edges: [buildEdge('src/test-utils.ts')] });
  expect(
    found(importing('src/test-utils.ts', 'check'), helperAt('src/test-utils.ts'), main),
  ).toEqual([]);
});

test('helpers that use each other in a circle are followed to an end', () => {
  const one = buildDeclaration({ names: ['one'], uses: ['two'] });
  const two = buildDeclaration({ names: ['two'], uses: ['one'] });
  const outline = buildOutline({ declarations: [one, two], tests: [buildTest({ uses: ['one'] })] });
  expect(found(fileOf({}, { outline }))).toHaveLength(1);
});

test.each([
  [['expectUser'], ['expectUser']],
  [['expectUser'], ['expect*']],
  [['page.expectTitle'], ['expect*']],
  [['page.expectTitle'], ['page.*']],
])('calls of %j count for assertions by the option %j', (calls, assertions) => {
  expect(judge([fileOf({ calls })], assertions).violations).toEqual([]);
});

test.each([['user'], ['expectuser*'], ['expectUse'], ['xpectUser']])(
  'calls of expectUser do not count by the option %s',
  (assertion) => {
    expect(judge([fileOf({ calls: ['expectUser'] })], [assertion]).violations).toHaveLength(1);
  },
);
