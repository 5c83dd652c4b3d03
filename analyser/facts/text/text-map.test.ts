import { expect, test } from '@jest/globals';
import type { Comment } from '../tree/estree.js';
import {
  countLines,
  lineAt,
  mapText,
  nextToken,
  placeOf,
  previousToken,
  type TextMap,
} from './text-map.js';

/** Maps a text with every comment that is written in it; no strings or templates, please. */
function mapWithComments(text: string): TextMap {
  const found = text.matchAll(/\/\/[^\r\n]*|\/\*[^]*?\*\//g);
  const comments = Array.from(found, ({ 0: comment, index }): Comment => {
    return { start: index, end: index + comment.length, block: comment.startsWith('/*') };
  });
  return mapText(text, comments);
}

test.each([
  ['', 0],
  ['a', 1],
  ['a\n', 1],
  ['a\nb', 2],
  ['a\r\nb\r\n', 2],
  ['a\rb\r', 2],
  ['a\r\n\rb\n\nc', 5],
  ['\n', 1],
  ['\n\n', 2],
  ['a\u2028b\u2029c\vd\fe', 1],
])('%j has as many lines as LF, CRLF and CR end (C1)', (text, lines) => {
  expect(countLines(mapText(text, []))).toBe(lines);
});

test.each(['a\nbc\nd', 'a\rbc\rd'])('in %j the line of every offset is known', (text) => {
  const map = mapText(text, []);
  expect([0, 1, 2, 3, 4, 5, 6].map((offset) => lineAt(map, offset))).toEqual([0, 0, 1, 1, 1, 2, 2]);
});

test('both halves of a CRLF belong to the line that it ends', () => {
  const map = mapText('a\r\nb', []);
  expect([0, 1, 2, 3].map((offset) => lineAt(map, offset))).toEqual([0, 0, 0, 1]);
});

test('a place counts from 1, and UTF-16 units', () => {
  const place = { line: 1, column: 3, endLine: 2, endColumn: 2 };
  expect(placeOf(mapText('😀ab\ncd', []), { start: 2, end: 6 })).toEqual(place);
});

test.each([
  ['a b', 0, 0],
  ['a b', 1, 2],
  ['a /* x */ b', 1, 10],
  ['a /* x *//* y */b', 1, 16],
  ['a // x\n  b', 1, 9],
  ['a\t\v\f\u00a0\ufeff\u2028\u3000b', 1, 8],
])('in %j the first token from %i on stands at %i', (text, from, at) => {
  expect(nextToken(mapWithComments(text), from, text.length)).toBe(at);
});

test.each(['a  ', 'a /* x */', 'a // x\n\n'])('after the last token of %j is its end', (text) => {
  expect(nextToken(mapWithComments(text), 1, text.length)).toBe(text.length);
});

test('a token at the limit or behind it does not count', () => {
  expect(nextToken(mapWithComments('a   b'), 1, 4)).toBe(4);
  expect(nextToken(mapWithComments('a /* x */ b'), 1, 3)).toBe(3);
});

test.each([
  ['a b', 3, 3],
  ['a b', 2, 1],
  ['a /* x */ b', 10, 1],
  ['a /* x *//* y */b', 16, 1],
  ['a // x\n  b', 9, 1],
])('in %j the last token before %i ends at %i', (text, from, at) => {
  expect(previousToken(mapWithComments(text), from, 0)).toBe(at);
});

test('before the first token the search ends at its limit', () => {
  expect(previousToken(mapWithComments('  /* x */ b'), 10, 0)).toBe(0);
  expect(previousToken(mapWithComments('a    b'), 5, 3)).toBe(3);
});

test.each(['#!/usr/bin/env node\nb', '#!/usr/bin/env node\r\nb'])(
  '%j begins with no token',
  (text) => {
    const map = mapText(text, []);
    expect(nextToken(map, 0, text.length)).toBe(text.length - 1);
    expect(map.comments).toEqual([{ start: 0, end: 19, block: false }]);
  },
);

test('a hashbang alone is the whole text', () => {
  expect(mapText('#!node', []).comments).toEqual([{ start: 0, end: 6, block: false }]);
});

test('a hashbang that the parser has told of is not told twice', () => {
  const comments = [{ start: 0, end: 6, block: false }];
  expect(mapText('#!node\nb', comments).comments).toEqual(comments);
});
