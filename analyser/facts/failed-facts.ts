import type { Failure, FileFacts, LineCounts } from '../../rules/model.js';

const NO_LINES: LineCounts = {
  total: 0,
  code: 0,
  types: 0,
  imports: 0,
  data: 0,
  comments: 0,
  blank: 0,
  importStatements: 0,
};

/** Facts in which nothing was measured. */
export const UNMEASURED = { lines: NO_LINES, functions: [], unlisted: 0, directives: [] } as const;

/** The facts of a file that could not be read: nothing but the reason. */
export function factsOfFailure(failure: Failure): FileFacts {
  return { ...UNMEASURED, generated: false, failure };
}
