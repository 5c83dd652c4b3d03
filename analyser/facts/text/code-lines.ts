import type { Span } from '../../../rules/model.js';
import { countLines, isBlankBetween, lineAt, nextToken, type TextMap } from './text-map.js';

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
  const marks = markEach(map, resumeAfterComments(map));
  for (const { start, end } of templates) {
    marks.fill(CODE, lineAt(map, start), lineAt(map, end) + 1);
  }
  return { code: sumUp(marks), comments: marks.filter((mark) => mark === COMMENT).length };
}

/** Where to look for the first token of each line: after a comment that began on an earlier one. */
function resumeAfterComments(map: TextMap): Int32Array {
  const from = new Int32Array(map.starts);
  for (const { start, end } of map.comments.filter(({ block }) => block)) {
    from.fill(end, lineAt(map, start) + 1, lineAt(map, end) + 1);
  }
  return from;
}

function markEach(map: TextMap, from: Int32Array): Uint8Array {
  const marks = new Uint8Array(countLines(map));
  for (let line = 0; line < marks.length; line += 1) marks[line] = markOf(map, line, from[line]!);
  return marks;
}

function markOf(map: TextMap, line: number, from: number): number {
  const limit = map.starts[line + 1] ?? map.text.length;
  if (nextToken(map, from, limit) < limit) return CODE;
  return from === map.starts[line] && isBlankBetween(map, from, limit) ? BLANK : COMMENT;
}

function sumUp(marks: Uint8Array): CodeLines {
  const before = new Int32Array(marks.length + 1);
  for (let line = 0; line < marks.length; line += 1) {
    before[line + 1] = before[line]! + (marks[line] === CODE ? 1 : 0);
  }
  return before;
}

/** How many code lines there are from line index `first` to `last`, both included. */
export function codeBetween(before: CodeLines, first: number, last: number): number {
  return last < first ? 0 : before[last + 1]! - before[first]!;
}
