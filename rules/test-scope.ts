import type { TestFact } from './outline-model.js';
import type { Project, ProjectFile } from './project-model.js';

/** A test, container or hook with the file that it stands in. */
export interface TestInFile {
  readonly file: ProjectFile;
  readonly test: TestFact;
}

/** Whether a file holds tests: by its name, or because the manifest says so. */
export function holdsTests({ isTest, testModules }: ProjectFile): boolean {
  return isTest || testModules.length > 0;
}

/** What runners know of the files that are asked for: tests, what holds them, and hooks. */
export function listTests({ asked }: Pick<Project, 'asked'>): readonly TestInFile[] {
  return asked.filter(holdsTests).flatMap((file) => testsIn(file));
}

/** The tests of one file, and what holds them. */
export function testsIn(file: ProjectFile): readonly TestInFile[] {
  return file.outline.tests.map((test) => ({ file, test }));
}

/** Whether a runner passes over it: it, or what holds it, is skipped or still to be written. */
export function isOff({ file, test }: TestInFile): boolean {
  return isIdle(test) || file.outline.tests.some((outer) => isIdle(outer) && holds(outer, test));
}

const isIdle = ({ modifier }: TestFact): boolean => modifier === 'skip' || modifier === 'todo';

function holds(outer: TestFact, inner: TestFact): boolean {
  return outer !== inner && outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether other tests stand in it. */
export function holdsOthers({ file, test }: TestInFile): boolean {
  const { tests } = file.outline;
  // Tests are in order: what stands in one comes right behind it.
  const next = tests[tests.indexOf(test) + 1];
  return next !== undefined && holds(test, next);
}

/** The dotted path of its title and of those around it: `describe('a').test('b')`. */
export function symbolOfTest({ file, test }: TestInFile): string {
  const around = file.outline.tests.filter((outer) => holds(outer, test));
  return [...around, test].map(nameOf).join('.');
}

const RUNNER = /\b[fx]?(?:test|it|specify|describe|suite|context)\b/;

function nameOf({ callee, title }: TestFact): string {
  const runner = RUNNER.exec(callee)?.[0] ?? callee;
  return title === '' ? `${runner}()` : `${runner}('${title}')`;
}
