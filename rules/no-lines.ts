import type { LineCounts } from './model.js';

/** The line counts of a file that holds nothing. */
export const NO_LINES: LineCounts = {
  total: 0,
  code: 0,
  types: 0,
  imports: 0,
  data: 0,
  comments: 0,
  blank: 0,
  importStatements: 0,
};
