import { expect, test } from '@jest/globals';
import { buildEdge, buildFile, buildProject } from '../project-builder.js';
import type { Project, ProjectFile } from '../project-model.js';
import { options } from './options.js';
import { rule } from './rule.js';

const judge = (files: readonly ProjectFile[], part: Partial<Project> = {}) =>
  rule.judge(buildProject(files, part), options.parse({}));

const orphans = (files: readonly ProjectFile[], part: Partial<Project> = {}): string[] =>
  judge(files, part).violations.map(({ file }) => file);

test('a file that nobody imports is a finding (C3)', () => {
  expect(orphans([buildFile({ file: 'a.ts' })])).toEqual(['a.ts']);
});

test.each([
  ['an import', {}],
  ['an import of types', { typeOnly: true }],
  ['a dynamic import', { kind: 'dynamic-import' as const }],
])('a file that somebody reaches by %s is none (C3)', (_, link) => {
  const importer = buildFile({ file: 'a.ts', edges: [buildEdge('b.ts', link)] });
  expect(orphans([importer, buildFile({ file: 'b.ts' })])).toEqual(['a.ts']);
});

test('a file that only a test imports is none', () => {
  const importer = buildFile({ file: 'a.test.ts', isTest: true, edges: [buildEdge('a.ts')] });
  expect(orphans([importer, buildFile({ file: 'a.ts' })])).toEqual([]);
});

test('a file that imports itself is imported by nobody', () => {
  expect(orphans([buildFile({ file: 'a.ts', edges: [buildEdge('a.ts')] })])).toEqual(['a.ts']);
});

test.each([
  ['a test', { isTest: true }],
  ['an entry of its module', { isEntry: true }],
  ['a composition root', { compositionRoot: 'it wires' }],
])('%s needs no importer', (_, part) => {
  expect(orphans([buildFile(part)])).toEqual([]);
});

test('what is loaded from outside needs no importer', () => {
  expect(orphans([buildFile({ file: 'a.ts' })], { roots: new Set(['a.ts']) })).toEqual([]);
});

test('roots are not looked for where everything is imported', () => {
  const roots = new Proxy(new Set<string>(), { get: () => expect('roots').toBe('not asked') });
  const [a, b] = [buildEdge('b.ts'), buildEdge('a.ts')];
  const files = [buildFile({ file: 'a.ts', edges: [a] }), buildFile({ file: 'b.ts', edges: [b] })];
  expect(orphans(files, { roots })).toEqual([]);
});

test('tests are not judged', () => {
  expect(judge([buildFile({ file: 'a.ts' }), buildFile({ isTest: true })]).judged).toBe(1);
});

test('the finding is of the whole file', () => {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1, span: null };
  const expected = { file: 'a.ts', symbol: '<module>', ...place, value: null, limit: null };
  expect(judge([buildFile({ file: 'a.ts' })]).violations).toMatchObject([expected]);
});

test('the message says what is wrong and what to do', () => {
  expect(judge([buildFile({ file: 'a.ts' })]).violations[0]?.message).toBe(
    'No file imports this one, and nothing tells that it is loaded from outside. ' +
      'Remove it, import it, or name it in the option `entries`.',
  );
});
