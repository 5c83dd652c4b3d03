import { toCases, type ConformanceCase } from '../case.js';
import { REPOSITORY_DEMANDS } from './repository-demands.js';
import type { RepositorySubject } from './repository-subject.js';

/** The cases that a repository must pass, for `test.each`. */
export function repositoryContract<Draft extends object, Row extends Draft, Id>(
  subject: RepositorySubject<Draft, Row, Id>,
): readonly ConformanceCase[] {
  return toCases(REPOSITORY_DEMANDS, subject);
}
