import { expect, test } from '@jest/globals';
import { buildFile, buildProject } from '../project-builder.js';
import { buildModules } from '../structure-builder.js';
import { rule } from './rule.js';

const MODULES = buildModules({ api: { files: ['src/api/**'] }, tools: { files: ['tools/*.ts'] } });

const judge = (file: string, modules: readonly string[], structure = MODULES) =>
  rule.judge(buildProject([buildFile({ file, modules })], { structure }), {});

const messageOf = (file: string, modules: readonly string[] = []): string | undefined =>
  judge(file, modules).violations[0]?.message;

test('a file of one module is no finding (C3)', () => {
  expect(judge('src/api/a.ts', ['api'])).toEqual({ judged: 1, violations: [] });
});

test('a file of no module is a finding, with the glob that is nearest to it (C3)', () => {
  expect(messageOf('src/apu/a.ts')).toBe(
    'The file belongs to no module. Near is `src/api/**` of `api`. ' +
      'Move it, or have a module of the policy hold it.',
  );
});

test('where no glob is near, none is named', () => {
  expect(messageOf('main.ts')).toBe(
    'The file belongs to no module. Move it, or have a module of the policy hold it.',
  );
});

test('a file of several modules is a finding that names them (C3)', () => {
  expect(messageOf('src/api/a.ts', ['api', 'tools'])).toBe(
    'The file belongs to 2 modules: `api` and `tools`. ' +
      'Narrow the globs of all but one, for instance by one that begins with `!`.',
  );
});

test('the finding is of the whole file', () => {
  const [violation] = judge('main.ts', []).violations;
  expect(violation).toMatchObject({ file: 'main.ts', line: 1, column: 1, span: null });
});

test('where no modules are declared nothing is judged', () => {
  expect(judge('main.ts', [], buildModules({}))).toEqual({ judged: 0, violations: [] });
});
