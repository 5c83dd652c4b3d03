import type { Place, Span } from './model.js';
import type { FileViolation, ProjectFile } from './project-model.js';

/** A violation at something that stands in a file. */
export function violationAt(
  { file }: Pick<ProjectFile, 'file'>,
  { line, column, endLine, endColumn, start, end }: Place & Span,
  said: Said,
): FileViolation {
  const place = { line, column, endLine, endColumn };
  return { file, ...said, ...place, ...UNMEASURED, span: { start, end } };
}

type Said = Pick<FileViolation, 'symbol' | 'message'>;

const UNMEASURED = { value: null, limit: null };

const TOP = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A violation of a file as a whole. */
export function violationOf({ file }: Pick<ProjectFile, 'file'>, said: Said): FileViolation {
  return { file, ...said, ...TOP, ...UNMEASURED, span: null };
}
