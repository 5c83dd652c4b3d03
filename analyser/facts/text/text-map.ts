import type { Place, Span } from '../../../rules/model.js';
import { endOfCommentAt, startOfCommentAt } from './comment-index.js';
import type { Comment } from '../tree/estree.js';

/** A text with what is needed to find its lines and to step over its comments. */
export interface TextMap {
  readonly text: string;
  /** The offset at which each line starts; LF, CRLF and CR end a line. */
  readonly starts: readonly number[];
  readonly comments: readonly Comment[];
}

const BLANK = /[\s\uFEFF]/;

/** Indexes a text; `comments` are in order and may leave out the hashbang line. */
export function mapText(text: string, comments: readonly Comment[]): TextMap {
  return { text, starts: lineStarts(text), comments: withHashbang(text, comments) };
}

function withHashbang(text: string, comments: readonly Comment[]): readonly Comment[] {
  if (!text.startsWith('#!') || comments[0]?.start === 0) return comments;
  const end = text.search(/[\r\n]/);
  return [{ start: 0, end: end < 0 ? text.length : end, block: false }, ...comments];
}

function lineStarts(text: string): number[] {
  return text.includes('\r') ? startsAfter(text, /\r\n?|\n/g) : startsAfterLineFeeds(text);
}

function startsAfter(text: string, newline: RegExp): number[] {
  return [0, ...Array.from(text.matchAll(newline), (match) => match.index + match[0].length)];
}

function startsAfterLineFeeds(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** How many physical lines a text has: a final newline ends the last line and starts none. */
export function countLines({ text, starts }: TextMap): number {
  return starts[starts.length - 1] === text.length ? starts.length - 1 : starts.length;
}

/** The index of the line that holds an offset; the first line is 0. */
export function lineAt({ starts }: TextMap, offset: number): number {
  let line = 0;
  for (let step = 1 << (31 - Math.clz32(starts.length)); step > 0; step >>= 1) {
    if (line + step < starts.length && starts[line + step]! <= offset) line += step;
  }
  return line;
}

/** A span as lines and columns that start at 1. */
export function placeOf(map: TextMap, { start, end }: Span): Place {
  const line = lineAt(map, start);
  const endLine = lineAt(map, end);
  const column = start - map.starts[line]! + 1;
  const endColumn = end - map.starts[endLine]! + 1;
  return { line: line + 1, column, endLine: endLine + 1, endColumn };
}

/** The offset of the first token at or after `offset`, or `limit` if none stands before it. */
export function nextToken(map: TextMap, offset: number, limit: number): number {
  let at = skipBlanks(map.text, offset, limit);
  for (let end = commentEnd(map, at); end !== undefined; end = commentEnd(map, at)) {
    at = skipBlanks(map.text, end, limit);
  }
  return Math.min(at, limit);
}

/** Most tokens are told from comments by their first character. */
function commentEnd({ text, comments }: TextMap, at: number): number | undefined {
  const code = text.charCodeAt(at);
  const mayBegin = code === SOLIDUS || code === HASH || code === LESS || code === DASH;
  return mayBegin ? endOfCommentAt(comments, at) : undefined;
}

const [HASH, DASH, SOLIDUS, LESS] = [35, 45, 47, 60];

/** Whether there is nothing but blanks in a stretch. */
export function isBlankBetween({ text }: TextMap, offset: number, limit: number): boolean {
  return skipBlanks(text, offset, limit) >= limit;
}

/** The offset of the first character from `offset` on that is no blank, or `limit`. */
export function skipBlanks(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at < limit && isBlank(text, at)) at += 1;
  return at;
}

/** The offset after the last token before `offset`, or `limit` if none stands after it. */
export function previousToken(map: TextMap, offset: number, limit: number): number {
  let at = skipBlanksBack(map.text, offset, limit);
  for (let from = startOfCommentAt(map.comments, at); from !== undefined && at > limit;) {
    at = skipBlanksBack(map.text, from, limit);
    from = startOfCommentAt(map.comments, at);
  }
  return Math.max(at, limit);
}

function skipBlanksBack(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at > limit && isBlank(text, at - 1)) at -= 1;
  return at;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code > 127 && isWideBlank(text, at);
}

function isWideBlank(text: string, at: number): boolean {
  return BLANK.test(text.charAt(at));
}
