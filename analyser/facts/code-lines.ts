import type { Span } from '../../rules/model.js';
import { countLines, lineAt, nextToken, type TextMap } from './text-map.js';

/** `before[n]` counts the code lines among the first n lines. */
export type CodeLines = Int32Array;

/** Which lines hold a token. A template literal's lines all do, blank ones too. */
export function countCodeLines(map: TextMap, templates: readonly Span[]): CodeLines {
  const marks = markTokens(map, resumeAfterComments(map));
  for (const { start, end } of templates) marks.fill(1, lineAt(map, start), lineAt(map, end) + 1);
  const before = new Int32Array(marks.length + 1);
  marks.forEach((mark, line) => (before[line + 1] = before[line]! + mark));
  return before;
}

/** Where to look for the first token of each line: after a comment that began on an earlier one. */
function resumeAfterComments(map: TextMap): Int32Array {
  const from = Int32Array.from(map.starts);
  for (const { start, end } of map.comments.filter(({ block }) => block)) {
    from.fill(end, lineAt(map, start) + 1, lineAt(map, end) + 1);
  }
  return from;
}

function markTokens(map: TextMap, from: Int32Array): Uint8Array {
  const marks = new Uint8Array(countLines(map));
  for (let line = 0; line < marks.length; line += 1) {
    const limit = map.starts[line + 1] ?? map.text.length;
    marks[line] = nextToken(map, from[line]!, limit) < limit ? 1 : 0;
  }
  return marks;
}

/** How many code lines there are from line index `first` to `last`, both included. */
export function codeBetween(before: CodeLines, first: number, last: number): number {
  return last < first ? 0 : before[last + 1]! - before[first]!;
}
