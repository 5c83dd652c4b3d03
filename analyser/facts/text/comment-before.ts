import { firstFrom } from './binary-search.js';
import type { Comment } from '../tree/estree.js';
import { isBlankBetween, lineAt, type TextMap } from './text-map.js';

/** The text of the comments right before a line and on it, without their marks; null if none is. */
export function commentBefore(map: TextMap, offset: number): string | null {
  const line = lineAt(map, offset);
  const found = [...commentsAbove(map, line), ...commentsOn(map, line)];
  return found.length === 0 ? null : found.map((it) => textOfComment(it, map.text)).join(' ');
}

function commentsOn({ starts, comments, text }: TextMap, line: number): Comment[] {
  const [from, to] = [starts[line]!, starts[line + 1] ?? text.length];
  const first = firstFrom(comments, ({ start }) => start >= from);
  const after = firstFrom(comments, ({ start }) => start >= to);
  return comments.slice(first, after);
}

/** Comments that have their lines for themselves, without a blank line between. */
function commentsAbove(map: TextMap, line: number): readonly Comment[] {
  const last = firstFrom(map.comments, ({ start }) => start >= map.starts[line]!);
  let [first, top] = [last, line];
  for (; isAbove(map, map.comments[first - 1], top); first -= 1) {
    top = lineAt(map, map.comments[first - 1]!.start);
  }
  return map.comments.slice(first, last);
}

function isAbove(map: TextMap, comment: Comment | undefined, line: number): boolean {
  if (comment === undefined || lineAt(map, comment.end - 1) !== line - 1) return false;
  return isBlankBetween(map, map.starts[lineAt(map, comment.start)]!, comment.start);
}

function textOfComment({ start, end, block }: Comment, text: string): string {
  const inside = text.slice(start + 2, block ? end - 2 : end);
  return inside
    .replace(/^\s*\*+/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
