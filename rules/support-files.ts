import { packageIn } from './package-name.js';
import type { Edge, Project, ProjectFile } from './project-model.js';
import { holdsTests } from './test-scope.js';

/** Packages that only tests and what helps them import. */
const FOR_TESTS =
  /^(?:@jest\/globals|vitest|mocha|chai|sinon|supertest|expect|tsd|testdouble|fast-check|ava|tap|tape|uvu|@(?:playwright\/test|testing-library\/.+|vitest\/.+))$/;
const BUILTIN_FOR_TESTS = /^(?:node:)?test$/;

/** Folders and names that say what a file is for: `tests/`, `test-utils.ts`, `store.fixture.ts`. */
const NAMED =
  /(?:^|[/._-])(?:__tests__|tests?|testing|testkit|specs?|e2e|fixtures?|mocks?|assertions?|page-objects?)(?=$|[/._-])/i;

/**
 * Tells of a file whether it is there for tests: it is one, its name or its imports say so, or
 * nothing but such files imports it. What the product itself asserts proves nothing of a test.
 */
export function isSupport(file: ProjectFile, project: Project): boolean {
  if (isMeantForTests(file)) return true;
  const importers = project.importersOf(file.file).map((name) => project.byFile.get(name));
  return importers.length > 0 && importers.every((it) => it !== undefined && isMeantForTests(it));
}

function isMeantForTests(file: ProjectFile): boolean {
  return holdsTests(file) || NAMED.test(file.file) || file.edges.some(isForTests);
}

function isForTests(edge: Edge): boolean {
  const { to } = edge;
  if (to.kind === 'builtin') return BUILTIN_FOR_TESTS.test(to.name);
  return FOR_TESTS.test(packageIn(edge) ?? '');
}
