import { reachFrom, type DeclaredIn } from './declaration-reach.js';
import type { Project, ProjectFile } from './project-model.js';
import { isSupport } from './support-files.js';
import type { TestInFile } from './test-scope.js';
import { toWildcardMatcher } from './wildcard.js';

/** Tells of a test whether it reaches an assertion. */
export type Asserts = (it: TestInFile) => boolean;

/**
 * Whether a test reaches an assertion: in its callback, or in what that uses, through the files that
 * are there for tests. Calls of some names count for assertions as well.
 */
export function toAsserts(project: Project, names: readonly string[] = []): Asserts {
  const isNamed = toIsNamed(names);
  const helps = ({ declaration }: DeclaredIn): boolean =>
    declaration.asserts || declaration.uses.some(isNamed);
  const doesSo = ({ test }: TestInFile): boolean =>
    test.asserts || [...test.calls, ...test.uses].some(isNamed);
  return (it) => doesSo(it) || reachedBy(it, project).some(helps);
}

/** What a test uses, through the files that are there for tests. */
export function reachedBy({ file, test }: TestInFile, project: Project): readonly DeclaredIn[] {
  const mayEnter = (it: ProjectFile): boolean => it === file || isSupport(it, project);
  return reachFrom({ file, names: test.uses }, { project, mayEnter });
}

/** `expectValid*` means `expectValidUser` and `page.expectValidUser`. */
function toIsNamed(names: readonly string[]): (called: string) => boolean {
  const matches = toWildcardMatcher(names);
  return (called) => matches(called) || matches(called.slice(called.lastIndexOf('.') + 1));
}
