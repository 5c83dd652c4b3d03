import type { Failure, FileFacts } from '../../rules/model.js';
import { NO_LINES } from '../../rules/no-lines.js';

/** Facts in which nothing was measured. */
export const UNMEASURED = { lines: NO_LINES, functions: [], unlisted: 0, directives: [] } as const;

/** The facts of a file that could not be read: nothing but the reason. */
export function factsOfFailure(failure: Failure): FileFacts {
  return { ...UNMEASURED, generated: false, failure };
}
