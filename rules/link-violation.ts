import type { Link } from './link-model.js';
import type { FileViolation } from './project-model.js';

/** What a rule says of a link: it stands on the specifier, and nothing is measured. */
export function toLinkViolation(file: string, link: Link, message: string): FileViolation {
  const { line, column, endLine, endColumn, start, end } = link;
  const place = { symbol: '<module>', line, column, endLine, endColumn };
  return { file, ...place, value: null, limit: null, message, span: { start, end } };
}
