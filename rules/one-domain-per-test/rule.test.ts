import { expect, test } from '@jest/globals';
import { buildEdgeTo, buildFile, buildProject } from '../project-builder.js';
import type { Edge, Project, ProjectFile } from '../project-model.js';
import { rule } from './rule.js';

function judge(part: Partial<ProjectFile>, project: Partial<Project> = {}) {
  const file = buildFile({ file: 'a.test.ts', isTest: true, ...part });
  return rule.judge(buildProject([file], project), {});
}

const toPackages = (...names: readonly string[]): Edge[] =>
  names.map((name, start) =>
    buildEdgeTo({ kind: 'package', name }, { specifier: name, start, end: start + 1 }),
  );

const SEVERAL =
  'The file belongs to 2 test modules: `database` and `cache`. ' +
  'Narrow their `files` in `tests` of the policy, or split the file between them.';

test('a file of two test modules is a finding (C4)', () => {
  const { violations } = judge({ testModules: ['database', 'cache'] });
  expect(violations).toMatchObject([{ symbol: '<module>', span: null, message: SEVERAL }]);
});

const TWO_DOMAINS =
  'The test file reaches 2 domains: postgres (`pg`, `knex`), redis (`ioredis`). ' +
  'Split it by domain, or give it an entry in `tests` of the policy with these services.';

test('a test file outside of the manifest that reaches two domains is a finding (C4)', () => {
  const { violations } = judge({ edges: toPackages('pg', 'knex', 'ioredis') });
  expect(violations).toMatchObject([{ span: { start: 2, end: 3 }, message: TWO_DOMAINS }]);
});

test('the policy’s classes are the domains where it has some', () => {
  const classes: Readonly<Record<string, string>> = { pg: 'sql', mysql2: 'sql', react: 'ui' };
  const effectOf = (name: string) => classes[name] ?? null;
  expect(judge({ edges: toPackages('pg', 'mysql2') }, { effectOf }).violations).toEqual([]);
  const [violation] = judge({ edges: toPackages('pg', 'react') }, { effectOf }).violations;
  expect(violation?.message).toContain('2 domains: sql (`pg`), ui (`react`). ');
});

test.each([
  ['one domain', ['pg', 'pg-copy-streams', 'typeorm']],
  ['one domain by way of a mapper', ['knex', 'pg', 'mysql2']],
  ['no domain', ['lodash', 'zod']],
])('a file that reaches %s is no finding', (_, names) => {
  expect(judge({ edges: toPackages(...names) })).toEqual({ judged: 1, violations: [] });
});

const BOTH = toPackages('pg', 'ioredis');

test.each<[string, Partial<ProjectFile>]>([
  ['belongs to one test module', { testModules: ['checkout'] }],
  ['is a composition root', { compositionRoot: 'it wires all' }],
])('a file that %s may reach several', (_, part) => {
  expect(judge({ edges: BOTH, ...part })).toEqual({ judged: 1, violations: [] });
});

test('a file that is no test is not judged', () => {
  expect(judge({ isTest: false, edges: BOTH })).toEqual({ judged: 0, violations: [] });
});
