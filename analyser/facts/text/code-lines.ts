import type { Span } from '../../../rules/model.js';
import { countLines, lineAt, skipBlanks, type TextMap } from './text-map.js';

/** `before[n]` counts the code lines among the first n lines. */
export type CodeLines = Int32Array;

/** What stands on the lines of a text. */
export interface LineMarks {
  readonly code: CodeLines;
  /** How many lines hold a comment and no token. */
  readonly comments: number;
}

const [BLANK, CODE, COMMENT] = [0, 1, 2];

/** Which lines hold a token. A template literal's lines all do, blank ones too. */
export function markLines(map: TextMap, templates: readonly Span[]): LineMarks {
  const marks = markEach(map);
  for (const { start, end } of templates) {
    marks.fill(CODE, lineAt(map, start), lineAt(map, end) + 1);
  }
  return { code: sumUp(marks), comments: countComments(marks) };
}

/** Goes through lines and comments side by side. */
interface Sweep {
  readonly map: TextMap;
  /** The first comment that does not end before the place that the sweep has come to. */
  next: number;
  /** It has come to a comment since the line began. */
  isInComment: boolean;
}

function markEach(map: TextMap): Uint8Array {
  const marks = new Uint8Array(countLines(map));
  const sweep = { map, next: 0, isInComment: false };
  for (let line = 0; line < marks.length; line += 1) marks[line] = markOf(sweep, line);
  return marks;
}

function markOf(sweep: Sweep, line: number): number {
  const { starts, text } = sweep.map;
  const limit = starts[line + 1] ?? text.length;
  sweep.isInComment = false;
  if (findToken(sweep, starts[line]!, limit) < limit) return CODE;
  return sweep.isInComment ? COMMENT : BLANK;
}

/** The offset of a line's first token; where it has none, its end or one behind that. */
function findToken(sweep: Sweep, start: number, limit: number): number {
  let at = leaveComment(sweep, start);
  for (let from = -1; from !== at && at < limit;) {
    from = skipBlanks(sweep.map.text, at, limit);
    at = from < limit ? leaveComment(sweep, from) : from;
  }
  return at;
}

/** The end of the comment that an offset lies in, or the offset. */
function leaveComment(sweep: Sweep, offset: number): number {
  const { comments } = sweep.map;
  while (sweep.next < comments.length && comments[sweep.next]!.end <= offset) sweep.next += 1;
  const comment = comments[sweep.next];
  if (comment === undefined || comment.start > offset) return offset;
  sweep.isInComment = true;
  return comment.end;
}

function sumUp(marks: Uint8Array): CodeLines {
  const before = new Int32Array(marks.length + 1);
  for (let line = 0; line < marks.length; line += 1) {
    before[line + 1] = before[line]! + (marks[line] === CODE ? 1 : 0);
  }
  return before;
}

/** Not by a filter, which calls back for each line. */
function countComments(marks: Uint8Array): number {
  let count = 0;
  for (const mark of marks) count += mark === COMMENT ? 1 : 0;
  return count;
}

/** How many code lines there are from line index `first` to `last`, both included. */
export function codeBetween(before: CodeLines, first: number, last: number): number {
  return last < first ? 0 : before[last + 1]! - before[first]!;
}
