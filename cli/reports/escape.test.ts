import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  escapeForCommand,
  escapeForCommandProperty,
  escapeForJson,
  escapeForMarkdown,
  escapeForTerminal,
  escapeForXml,
} from './escape.js';

const UNITS = fc.string({ unit: 'binary' });

test.each([
  ['an escape sequence', '\u001b[31mred', '\\u001b[31mred'],
  ['a C1 control', '\u009b31m', '\\u009b31m'],
  ['a line break', 'a\r\nb', 'a\\u000d\\u000ab'],
  ['a bidi override', 'a\u202eb', 'a\\u202eb'],
  ['a bidi isolate', 'a\u2066b\u2069', 'a\\u2066b\\u2069'],
  ['a separator of lines', 'a\u2028b', 'a\\u2028b'],
  ['a zero-width space', 'a\u200bb', 'a\\u200bb'],
  ['a tag beyond the first plane', 'a\u{e0001}b', 'a\\u{e0001}b'],
  ['what is no character', 'a\ufffeb', 'a\\ufffeb'],
  ['half a surrogate pair', 'a\ud800b', 'a\\ud800b'],
])('a terminal shows %s instead of obeying it', (_, raw, shown) => {
  expect(escapeForTerminal(raw)).toBe(shown);
});

test('a terminal gets letters of every script and emoji as they are', () => {
  expect(escapeForTerminal('src/größe/日本語/🚀.ts')).toBe('src/größe/日本語/🚀.ts');
});

test('a terminal gets no control character, whatever the text', () => {
  fc.assert(fc.property(UNITS, (raw) => !/[\p{Cc}\p{Cf}]/u.test(escapeForTerminal(raw))));
});

test.each([
  ['markup', '<a b="c" d=\'e\'>&amp;', '&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;amp;'],
  ['the end of a CDATA section', ']]>', ']]&#62;'],
  ['a line break, which an attribute would lose', 'a\n\tb', 'a&#10;&#9;b'],
  ['a bidi override', 'a\u202eb', 'a&#8238;b'],
])('XML gets %s as references', (_, raw, shown) => {
  expect(escapeForXml(raw)).toBe(shown);
});

test('XML gets what it forbids as a visible escape', () => {
  expect(escapeForXml('\u0000\u001b\ud800\uffff')).toBe('\\u0000\\u001b\\ud800\\uffff');
});

test('XML gets printable ASCII alone, whatever the ASCII text', () => {
  const ascii = fc.string({ unit: 'binary-ascii' });
  fc.assert(fc.property(ascii, (raw) => /^[\x20-\x7e]*$/.test(escapeForXml(raw))));
});

test.each([
  ['a tag', '<img onerror=x>', '&#60;img onerror&#61;x&#62;'],
  ['the border of a cell', 'a|b', 'a&#124;b'],
  ['emphasis and code', '*a* _b_ `c`', '&#42;a&#42; &#95;b&#95; &#96;c&#96;'],
  ['a link', '[a](b)', '&#91;a&#93;&#40;b&#41;'],
  ['an address', 'https://x www.x.org', 'https&#58;//x www&#46;x.org'],
  ['a backslash', '\\|', '&#92;&#124;'],
  ['a line break', 'a\nb', 'a&#92;u000ab'],
])('Markdown gets %s as characters without a meaning', (_, raw, shown) => {
  expect(escapeForMarkdown(raw)).toBe(shown);
});

test('Markdown gets mentions and issue numbers with a zero-width space, so none is linked', () => {
  expect(escapeForMarkdown('@team #1')).toBe('&#64;&#8203;team &#35;&#8203;1');
});

test('Markdown gets no character that could start a construct, whatever the text', () => {
  fc.assert(fc.property(UNITS, (raw) => !/[<>"`*_[\]|\\\n]/.test(escapeForMarkdown(raw))));
});

test('the message of a command stays on its line and keeps its colons', () => {
  expect(escapeForCommand('a: 5%\r\n::error::b')).toBe('a: 5%25%0D%0A::error::b');
});

test('the message of a command shows escape sequences', () => {
  expect(escapeForCommand('\u001b[31m\u202e')).toBe('\\u001b[31m\\u202e');
});

test('a property of a command ends where it should', () => {
  expect(escapeForCommandProperty('a%b\r\nc:d,e\u001b')).toBe('a%25b%0D%0Ac%3Ad%2Ce\\u001b');
});

test('JSON gets what is invisible as escapes of UTF-16 units', () => {
  expect(escapeForJson('"a\u009b\u202e\u2028\ufffe"')).toBe('"a\\u009b\\u202e\\u2028\\ufffe"');
  expect(escapeForJson('"\u{e0001}🚀"')).toBe('"\\udb40\\udc01🚀"');
});

test('JSON means the same after escaping, and holds nothing invisible', () => {
  const roundTrip = (raw: string): boolean => {
    const escaped = escapeForJson(JSON.stringify(raw));
    return JSON.parse(escaped) === raw && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(escaped);
  };
  fc.assert(fc.property(UNITS, roundTrip));
});
