import { expect, test } from '@jest/globals';
import { decode, isPlainUtf8, languageOf } from './read-text.js';

test.each([
  ['a.ts', 'ts'],
  ['src/a.test.mts', 'ts'],
  ['a.cts', 'commonjs-ts'],
  ['a.tsx', 'tsx'],
  ['a.mjs', 'jsx'],
  ['a.cjs', 'commonjs-jsx'],
  ['a.TS', undefined],
  ['.ts', undefined],
  ['ts', undefined],
  ['a.ts/b', undefined],
])('%s is read as %s', (file, language) => {
  expect(languageOf(file)).toBe(language);
});

test.each([
  ['plain text', Buffer.from('aü'), 'aü'],
  ['a byte order mark', Buffer.from('\uFEFFa'), 'a'],
  ['UTF-16, little end first', Buffer.from('\uFEFFaü', 'utf16le'), 'aü'],
  ['UTF-16, big end first', Buffer.from('\uFEFFaü', 'utf16le').swap16(), 'aü'],
  ['bytes that are no UTF-8', Buffer.from([0x61, 0xff, 0x62]), 'a\uFFFDb'],
  ['nothing', Buffer.alloc(0), ''],
])('%s is decoded', (_title, content, text) => {
  expect(decode(content)).toBe(text);
});

test.each([
  ['plain text', Buffer.from('aü'), true],
  ['a character that begins as a byte order mark does', Buffer.from('\uFF01a'), false],
  ['a byte order mark', Buffer.from('\uFEFFa'), false],
  ['UTF-16', Buffer.from('\uFEFFa', 'utf16le'), false],
  ['bytes that are no UTF-8', Buffer.from([0x61, 0xff]), false],
  ['nothing', Buffer.alloc(0), true],
])('whether %s may stand for its text in UTF-8: %s', (_title, content, isPlain) => {
  expect(isPlainUtf8(content)).toBe(isPlain);
});
