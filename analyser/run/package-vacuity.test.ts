import { expect, test } from '@jest/globals';
import { buildEdgeTo, buildFile, buildProject } from '../../rules/project-builder.js';
import { buildModules } from '../../rules/structure-builder.js';
import type { Structure } from '../../rules/structure.js';
import { demandImports } from './package-vacuity.js';

const edge = (name: string) => buildEdgeTo({ kind: 'package', name });
const FILES = [buildFile({ edges: [edge('zod'), edge('@scope/a')] })];

function said(structure: Structure, isComplete = true): string {
  try {
    demandImports(buildProject(FILES, { structure }), () => isComplete);
    return '';
  } catch (error) {
    return String(error);
  }
}

const using = (...targets: readonly string[]): Structure => {
  const mayUse = Object.fromEntries(targets.map((target) => [target, 'a reason']));
  return buildModules({ api: { mayUse }, store: {} });
};

const reserving = (name: string, onlyIn: readonly string[]): Structure => {
  return { ...using(), packages: [{ name, onlyIn, because: 'x' }] };
};

test('what is imported, and what is no package, may be named', () => {
  expect(said(using('npm:zod', 'npm:@scope/*', 'store', 'node:fs'))).toBe('');
  expect(said(reserving('zod', ['api']))).toBe('');
  expect(said(reserving('node:fs', ['api']))).toBe('');
});

test('what nobody may import is not looked for', () => {
  expect(said(reserving('moment', []))).toBe('');
});

const TITLE = 'LintelError: The policy speaks of packages that no file imports:';

test('a package of a module’s list that nobody imports is a mistake', () => {
  expect(said(using('npm:zood', 'npm:moment'))).toBe(
    `${TITLE}\n  modules.api.mayUse names "zood". Did you mean "zod"? Correct or remove it.` +
      '\n  modules.api.mayUse names "moment". Correct or remove it.',
  );
});

test('a reserved package that nobody imports is a mistake', () => {
  expect(said(reserving('pg', ['api']))).toContain(`${TITLE}\n  packages names "pg".`);
});

test('where a file could not be parsed nothing is demanded', () => {
  expect(said(using('npm:moment'), false)).toBe('');
});
