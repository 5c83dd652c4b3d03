import { expect, test } from '@jest/globals';
import type { Span } from '../../../rules/model.js';
import { codeBetween, markLines } from './code-lines.js';
import type { Comment } from '../tree/estree.js';
import { mapText } from './text-map.js';

type Texts = readonly string[];

/** For each line whether it is code; `written` are the text's comments. */
function codeIn(text: string, written: Texts = [], templates: readonly Span[] = []): boolean[] {
  const comments = written.map((comment) => toComment(text, comment));
  const { code: before } = markLines(mapText(text, comments), templates);
  return [...before.slice(1)].map((count, line) => count > before[line]!);
}

function toComment(text: string, written: string): Comment {
  const start = text.indexOf(written);
  return { start, end: start + written.length, block: written.startsWith('/*') };
}

test('a line is code if a token stands on it', () => {
  expect(codeIn('a\n\n  \n\tb\n')).toEqual([true, false, false, true]);
});

test.each([
  ['// x\na', '// x', [false, true]],
  ['a // x\nb', '// x', [true, true]],
  ['/* x */\na', '/* x */', [false, true]],
  ['/* x */ a', '/* x */', [true]],
  ['a /* x\ny\nz */\nb', '/* x\ny\nz */', [true, false, false, true]],
  ['/* x\ny */ b', '/* x\ny */', [false, true]],
  ['a\n/* x\n\n y */\n', '/* x\n\n y */', [true, false, false, false]],
])('in %j only tokens make code, and the comment is none (C2)', (text, comment, lines) => {
  expect(codeIn(text, [comment])).toEqual(lines);
});

test('several comments on a line are stepped over', () => {
  expect(codeIn('/* x */ /* y */ // z\na', ['/* x */', '/* y */', '// z'])).toEqual([false, true]);
  expect(codeIn('/* x */ /* y */ a', ['/* x */', '/* y */'])).toEqual([true]);
});

test('a comment that begins where another ends hides nothing after it', () => {
  expect(codeIn('/* x\n*//* y\n*/ a', ['/* x\n*/', '/* y\n*/'])).toEqual([false, false, true]);
});

test('each line that a template literal spans is code (C2)', () => {
  const lines = codeIn('`a\n\n  \nb`\n\n', [], [{ start: 1, end: 8 }]);
  expect(lines).toEqual([true, true, true, true, false]);
});

test('an empty text has no lines', () => {
  expect(codeIn('')).toEqual([]);
});

test('lines are counted with both ends, and none where the end comes first', () => {
  const { code: before } = markLines(mapText('a\n\nb\nc\n', []), []);
  expect(codeBetween(before, 0, 3)).toBe(3);
  expect(codeBetween(before, 1, 2)).toBe(1);
  expect(codeBetween(before, 2, 1)).toBe(0);
});
